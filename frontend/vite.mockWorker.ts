import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/** The mock server's worker is served for design work only; in `public/` it would be shipped. */
export function mockWorker(): Plugin {
  const script = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
  return {
    name: 'mock-worker',
    configureServer({ middlewares }) {
      if (!process.env.VITE_MOCK) return
      middlewares.use('/mockServiceWorker.js', (_request, reply) => {
        reply.setHeader('content-type', 'text/javascript')
        reply.end(readFileSync(script))
      })
    },
  }
}
