import { type Browser, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { looksRight } from './support/looks'
import { person, phone } from './support/people'
import { ShopSystem } from './support/shop'

// What is found here is told in words; a record of each step would cost more than the walk.
test.use({ trace: 'off' })

/** `readAt`: the width this reader mostly has; colours and names are the same at the others. */
const walk = async (browser: Browser, who: string, readAt: number, paths: string[]) => {
  const page = await person(browser, who)
  for (const path of paths) await looksRight(page, path, readAt)
  await page.context().close()
}

test.describe('every screen', () => {
  test.setTimeout(300_000)

  test('of a buyer', async ({ browser, request }) => {
    const shop = await ShopSystem.open(request)
    const order = await shop.deliversTeapots()
    const buyer = await person(browser, 'buyer', phone)
    await asksForMoneyBack(buyer, order.id)
    const { pathname } = new URL(buyer.url())
    await walk(browser, 'buyer', 360, [
      '/my/orders',
      `/my/orders/${order.id}`,
      `/my/orders/${order.id}/returns/new`,
      '/my/returns',
      pathname,
      `${pathname}/edit`,
      '/my/find',
      '/my/credit',
    ])
  })

  test('of the desk', async ({ browser, request }) => {
    const shop = await ShopSystem.open(request)
    const order = await shop.deliversTeapots()
    const buyer = await person(browser, 'buyer', phone)
    await asksForMoneyBack(buyer, order.id)
    const number = new URL(buyer.url()).pathname.split('/').pop()
    const another = await shop.deliversTeapots()
    const ofFaults = await shop.draft('owner', 'JD_POP')
    await walk(browser, 'owner', 1280, [
      '/desk/returns',
      `/desk/returns/${number}`,
      `/desk/returns/${number}?act=APPROVE`,
      `/desk/returns/${number}?act=REJECT`,
      '/desk/board',
      '/desk/scan',
      '/desk/pick-ups',
      '/desk/signals',
      '/desk/repairs',
      '/desk/repairs/times',
      '/desk/duty',
      '/desk/orders',
      `/desk/orders/${order.id}`,
      `/desk/orders/${another.id}/returns/new`,
      `/desk/orders/${another.id}/returns/by-agreement`,
      '/desk/orders/import',
      '/desk/refunds',
      '/desk/policy',
      `/desk/policy/versions/${ofFaults.id}`,
      '/desk/policy/rules',
      '/desk/policy/holidays',
      '/desk/credit',
      '/desk/invoices',
      '/desk/demands',
      '/desk/demands?state=PAID',
      '/desk/people',
      '/desk/settings',
    ])
    await ofFaults.discard()
  })

  test('of the platform', async ({ browser }) => {
    const arbiter = await person(browser, 'arbiter')
    const dispute = arbiter.locator('main a[href^="/platform/disputes/"]').first()
    const address = (await dispute.getAttribute('href')) as string
    for (const path of ['/platform/disputes', address]) await looksRight(arbiter, path, 1280)
    await walk(browser, 'expert', 360, ['/platform/disputes'])
  })

  test('of money that must tie', async ({ browser }) => {
    await walk(browser, 'finance', 1280, ['/desk/reconciliation'])
  })

  test('of the platform’s admin', async ({ browser }) => {
    await walk(browser, 'admin', 360, ['/', '/invitation', '/platform/shops/new', '/platform/holidays'])
  })
})
