import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { soon } from './waiting'

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const
export const desk = { viewport: { width: 1280, height: 860 } } as const

type SignedIn = Exclude<BrowserContextOptions['storageState'], string>

/** What the identity server left with each browser: whoever signed in once is known there. */
const signedIn = new Map<string, SignedIn>()

/** Logs in through Keycloak's real page, as a person does; a second browser of his brings the cookies of the first. */
export async function person(browser: Browser, who: string, options: BrowserContextOptions = desk, at = '/') {
  const storageState = signedIn.get(who)
  const context = await browser.newContext({ ...options, storageState })
  const page = await context.newPage()
  await page.goto(at)
  if (!storageState) {
    await page.locator('#username').fill(who)
    await page.locator('#password').fill('demo')
    await page.locator('#kc-login').click()
  }
  await shown(page)
  signedIn.set(who, { cookies: (await context.storageState()).cookies, origins: [] })
  return page
}

const shown = (page: Page) => soon(() => page.locator('main#content').isVisible(), 'the page is there')

/** Goes to an address without reloading the log-in. */
export async function visit(page: Page, path: string) {
  await page.goto(path)
  await shown(page)
}

export const picture = (name: string) => ({
  name,
  mimeType: 'image/png',
  // A real one-pixel picture: the server looks into what it is given.
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
})
