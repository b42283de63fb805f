import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { person, phone } from './support/people'
import { ShopSystem } from './support/shop'

const looks = [
  { language: 'zh-CN', scheme: 'light' },
  { language: 'en', scheme: 'light' },
  { language: 'zh-CN', scheme: 'dark' },
  { language: 'en', scheme: 'dark' },
] as const
const widths = [360, 768, 1280]

/** Everything as the eye and the screen reader get it: no serious finding, and nothing scrolls sideways. */
async function looksRight(page: Page, path: string) {
  for (const { language, scheme } of looks) {
    await page.evaluate(
      (look) => {
        localStorage.setItem('aftercare.language', look.language)
        localStorage.setItem('aftercare.scheme', look.scheme)
      },
      { language, scheme },
    )
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await expect(page.locator('main#content')).toBeVisible()
      await expect(page.getByRole('status')).toHaveCount(0)
      await page.waitForLoadState('networkidle').catch(() => {})
      const where = `${path} ${language} ${scheme} ${width}`
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
      expect(serious, where).toEqual([])
      const sideways = await page.evaluate(() => {
        const root = document.documentElement
        return root.scrollWidth - root.clientWidth
      })
      expect(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0)
    }
  }
}

const walk = async (browser: Browser, who: string, paths: string[]) => {
  const page = await person(browser, who)
  for (const path of paths) await looksRight(page, path)
  await page.context().close()
}

test.describe('every screen', () => {
  test.setTimeout(900_000)

  test('of a buyer', async ({ browser, request }) => {
    const shop = await ShopSystem.open(request)
    const order = await shop.deliversTeapots()
    const buyer = await person(browser, 'buyer', phone)
    await asksForMoneyBack(buyer, order.id)
    const { pathname } = new URL(buyer.url())
    await walk(browser, 'buyer', [
      '/my/orders',
      `/my/orders/${order.id}`,
      `/my/orders/${order.id}/returns/new`,
      '/my/returns',
      pathname,
      `${pathname}/edit`,
    ])
  })

  test('of the desk', async ({ browser, request }) => {
    const shop = await ShopSystem.open(request)
    const order = await shop.deliversTeapots()
    const buyer = await person(browser, 'buyer', phone)
    await asksForMoneyBack(buyer, order.id)
    const number = new URL(buyer.url()).pathname.split('/').pop()
    await walk(browser, 'owner', [
      '/desk/returns',
      `/desk/returns/${number}`,
      `/desk/returns/${number}?act=APPROVE`,
      `/desk/returns/${number}?act=REJECT`,
      '/desk/orders',
      `/desk/orders/${order.id}`,
      '/desk/orders/import',
      '/desk/refunds',
      '/desk/settings',
    ])
  })

  test('of somebody without a place yet', async ({ browser }) => {
    await walk(browser, 'arbiter', ['/'])
  })
})
