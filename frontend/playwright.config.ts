<<<<<<< HEAD

import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const { CHROMIUM, CHROMIUM_PATH, WEB_URL, BASE_URL } = process.env
const chromium = [CHROMIUM, CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  // One at a time: the journeys share a small machine with a database, Keycloak and the API.
=======

import { defineConfig } from '@playwright/test'

/** Journeys of people against the whole running stack; where it runs comes from outside. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
>>>>>>> main
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
<<<<<<< HEAD
    baseURL: WEB_URL ?? BASE_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
=======
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
>>>>>>> main
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
