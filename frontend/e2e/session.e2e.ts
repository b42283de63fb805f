import { expect, type Page, test } from '@playwright/test'
import { desk } from './support/people'

const tokenOf = (page: Page) =>
  page.evaluate(() => {
    const kept = Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))?.[1] ?? '{}'
    return JSON.parse(kept).access_token as string
  })

test('who stays longer than his token lives is renewed in silence', async ({ browser }) => {
  const context = await browser.newContext(desk)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto('/desk/returns')
  await page.locator('#username').fill('agent')
  await page.locator('#password').fill('demo')
  await page.locator('#kc-login').click()
  await expect(page.locator('main#content')).toBeVisible()
  const first = await tokenOf(page)
  expect(first).toBeTruthy()

  // A token lives five minutes; a minute before its end it is renewed. Only the browser's clock is moved.
  const renewal = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/protocol/openid-connect/token') &&
      (answer.request().postData() ?? '').includes('grant_type=refresh_token'),
  )
  await page.clock.fastForward('04:10')
  expect((await renewal).ok()).toBe(true)
  await expect.poll(() => tokenOf(page)).not.toBe(first)

  const asked = page.waitForRequest((request) => request.url().includes('/api/v1/returns?'))
  await page.getByLabel(/R-, order/).fill('R-')
  await page.clock.runFor(2_000)
  expect((await asked).headers().authorization).toBe(`Bearer ${await tokenOf(page)}`)
  await expect(page.locator('#kc-login')).toHaveCount(0)
})
