FROM node:24-bookworm-slim AS build
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY openapi.yaml ../
COPY frontend ./
RUN npm run build
# Compressed once here, as tightly as can be, instead of on every request.
COPY docker/nginx/compress.mjs /src/
RUN node /src/compress.mjs dist

# Debian's own nginx: it has the brotli module, which nginx's image has not.
FROM debian:bookworm-slim
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light libnginx-mod-http-brotli-static gettext-base \
    && rm -rf /var/lib/apt/lists/*
COPY docker/nginx/nginx.conf docker/nginx/headers.conf docker/nginx/proxy.conf docker/nginx/api.conf /etc/aftercare/
COPY docker/nginx/start /usr/local/bin/
COPY --from=build /src/frontend/dist /usr/share/aftercare
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["start"]
