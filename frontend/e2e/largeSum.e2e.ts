import { expect, type Page, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { acts, opensCase } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('a large refund waits for a second person, who proves at the log-in page who he is', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const limits = await shop.largeSumsAbove('owner', '100.00')
  try {
    const order = await shop.deliversTeapots()
    const buyer = await person(browser, 'buyer', phone)
    const number = await asksForMoneyBack(buyer, order.id)
    const supervisor = await person(browser, 'supervisor')
    await opensCase(supervisor, number)
    await (await acts(supervisor, /^Approve/)).confirm()
    await (await acts(supervisor, /^Refund before the goods/, /129\.90/)).confirm()

    const owner = await person(browser, 'owner')
    await visit(owner, '/desk/refunds?view=approve')
    const mine = owner.getByRole('checkbox', { name: new RegExp(number) })
    // the choice stands in the address, and the box follows it
    await mine.click()
    await expect(mine).toBeChecked()
    const approve = owner.getByRole('button', { name: /^Approve/ })
    // Five minutes cannot be waited for: the first try is answered as it would be after them.
    await owner.route('**/api/v1/refunds/approve', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        json: { type: 'x', title: 'x', status: 403, code: 'SIGN_IN_AGAIN', detail: 'x', requestId: 'x' },
      }),
    )
    await approve.click()
    await owner.unrouteAll()
    const signedInAt = Date.now()
    await owner.getByRole('button', { name: /Sign in again/ }).click()
    await expect(owner.locator('#kc-login')).toBeVisible()
    await owner.locator('#password').fill('demo')
    await owner.locator('#kc-login').click()

    // Back where he was, on a token that knows of the new log-in.
    await expect(owner).toHaveURL(/\/desk\/refunds\?view=approve&chosen=/)
    expect(await authTime(owner)).toBeGreaterThanOrEqual(Math.floor(signedInAt / 1000) - 1)
    await expect(mine).toBeChecked()
    await approve.click()
    await expect(owner.getByRole('status').filter({ hasText: '1' })).toBeVisible()
    await expect(mine).toBeHidden()
  } finally {
    await limits.putBack()
  }
})

/** What the token of this tab says of the log-in. */
const authTime = (page: Page) =>
  page.evaluate(() => {
    const kept = Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))?.[1] ?? '{}'
    const token: string = JSON.parse(kept).access_token
    const body = (token.split('.')[1] as string).replace(/-/g, '+').replace(/_/g, '/')
    return JSON.parse(atob(body)).auth_time as number
  })
