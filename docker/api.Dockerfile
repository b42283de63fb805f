FROM eclipse-temurin:25-jdk AS build
WORKDIR /src/backend
COPY backend/.mvn .mvn
COPY backend/mvnw backend/pom.xml ./
COPY backend/rules rules
COPY backend/local local
COPY backend/app app
COPY backend/bench/pom.xml bench/
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -ntp -pl app -am package -DskipTests

FROM eclipse-temurin:25-jre
RUN mkdir -p /data/evidence && chown -R 10001:10001 /data
WORKDIR /aftercare
# What changes least comes first: a new version of ours moves ten megabytes.
COPY --from=build /src/backend/app/target/lib lib
COPY --from=build /src/backend/app/target/quarkus-run.jar ./
USER 10001:10001
EXPOSE 8080
VOLUME /data/evidence
# What docs/performance.md was measured with: on two cores and a small heap the serial collector spends and keeps the least;
# the room up to -Xmx is for large pictures and files; large pages spare it walks through its page tables.
ENV JAVA_TOOL_OPTIONS="-Xms96m -Xmn40m -Xmx512m -XX:MinHeapFreeRatio=20 -XX:TrimNativeHeapInterval=10000 -XX:+UseTransparentHugePages -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError" MALLOC_ARENA_MAX=2
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
