import type { Connect, Plugin } from 'vite'

/** Where to log in is known when the page is served, not when it is built. */
export function runtimeConfig(): Plugin {
  const serve = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/config.json', (_request, reply) => {
      reply.setHeader('content-type', 'application/json')
      reply.end(
        JSON.stringify({
          keycloakUrl: process.env.KEYCLOAK_URL ?? `http://localhost:${process.env.KEYCLOAK_PORT ?? 8180}`,
          realm: process.env.KEYCLOAK_REALM ?? 'aftercare',
          clientId: 'aftercare-web',
        }),
      )
    })
  }
  return { name: 'runtime-config', configureServer: serve, configurePreviewServer: serve }
}
