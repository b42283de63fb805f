import { type Browser, expect, type Page } from '@playwright/test'

export const phone = { width: 390, height: 800 }
export const desk = { width: 1280, height: 860 }

/** Signs in through Keycloak's own page, as a person would. */
export async function signedIn(browser: Browser, who: string, viewport = desk): Promise<Page> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.goto('/')
  await page.locator('#username').fill(who)
  await page.locator('#password').fill('demo')
  await page.locator('[type=submit]').click()
  await expect(page.locator('main')).toBeVisible()
  return page
}
