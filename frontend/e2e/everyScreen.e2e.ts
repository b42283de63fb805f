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

interface Row {
  dispute: string
  request: string
}

/** A dearer one that would leave first, with a sum held for the old one: all that an offer can be about. */
async function anOffer(shop: ShopSystem): Promise<string> {
  const order = await shop.deliversTeapots()
  const lines = [{ lineNo: 1, quantity: 2 }]
  const asked = { orderId: order.id, kind: 'EXCHANGE', reason: 'WRONG_SIZE_CHOICE', lines }
  const { id } = await shop.does('buyer', '/returns', asked)
  const wanted = { title: 'Large teapot', price: { amount: '80.00', currency: 'CNY' } }
  const message = 'The large one costs 80 a piece.'
  const offer = { kind: 'EXCHANGE', advance: true, hold: true, message, lines: [{ lineNo: 1, wanted }] }
  await shop.does('agent', `/returns/${id}/offer`, { offers: [offer] })
  return id
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

  test('of a buyer whose case goes on', async ({ browser, request }) => {
    const shop = await ShopSystem.open(request)
    const offered = await anOffer(shop)
    const accepted = await anOffer(shop)
    await shop.does('buyer', `/returns/${accepted}/accept-offer`)
    await walk(browser, 'buyer', 360, [`/my/returns/${offered}`, `/my/returns/${accepted}`])
    const { items } = await shop.tells('buyer2', '/returns?limit=50')
    const disputed = items.find(({ dispute }: Row) => dispute === 'APPEALED')
    const refused = items.find(({ dispute, request }: Row) => dispute === 'NONE' && request === 'REJECTED')
    await walk(browser, 'buyer2', 360, [`/my/returns/${disputed.id}`, `/my/returns/${refused.id}`])
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
