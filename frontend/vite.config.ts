import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mockWorker } from './vite.mockWorker.ts'
import { runtimeConfig } from './vite.runtimeConfig.ts'

const api = `http://localhost:${process.env.API_PORT ?? 8080}`
const door = {
  port: Number(process.env.WEB_PORT ?? 3000),
  strictPort: true,
  proxy: { '/api': { target: api } },
}

export default defineConfig({
  plugins: [react(), runtimeConfig(), mockWorker()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: door,
  preview: door,
  build: { manifest: true, target: 'es2022', assetsInlineLimit: 0 },
  test: {
    globals: true,
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 40_000,
    // By itself Vitest leaves one core for watching, which on two cores is half of what there is.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
