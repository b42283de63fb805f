import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test'

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const
export const desk = { viewport: { width: 1280, height: 860 } } as const

/** Logs in through Keycloak's real page, as a person does. */
export async function person(browser: Browser, who: string, options: BrowserContextOptions = desk, at = '/') {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(at)
  await page.locator('#username').fill(who)
  await page.locator('#password').fill('demo')
  await page.locator('#kc-login').click()
  await expect(page.locator('main#content')).toBeVisible()
  return page
}

/** Goes to an address without reloading the log-in. */
export async function visit(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('main#content')).toBeVisible()
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
