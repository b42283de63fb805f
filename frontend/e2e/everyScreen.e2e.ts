import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { person, phone } from './support/people'
import { ShopSystem } from './support/shop'

const languages = ['zh-CN', 'en'] as const
const schemes = ['light', 'dark'] as const
const widths = [360, 768, 1280]

/** Everything as the eye and the screen reader get it: no serious finding, and nothing scrolls sideways. */
async function looksRight(page: Page, path: string, readAt: number) {
  for (const language of languages) {
    await page.evaluate((chosen) => localStorage.setItem('aftercare.language', chosen), language)
    await page.goto(path)
    await expect(page.locator('main#content')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    // Bones have a name; a region that will tell of progress is there from the beginning, and empty.
    await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
    await page.waitForLoadState('networkidle').catch(() => {})
    expect.soft(await shiftOf(page), `${path} ${language} jumps while it loads`).toBeLessThan(0.1)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await expect
        .soft(page.locator('html'), `${path} ${language} ${width} scrolls sideways`)
        .toHaveJSProperty('scrollWidth', width)
    }
    await page.setViewportSize({ width: readAt, height: 800 })
    // The page follows the system's scheme, and needs no reload for it.
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme)
      expect.soft(await seriousFindings(page), `${path} ${language} ${scheme}`).toEqual([])
    }
  }
}

/** How far things moved since the page began, in Chromium's own measure. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const one of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += one.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 100)
      }),
  )

async function seriousFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

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
    await walk(browser, 'owner', 1280, [
      '/desk/returns',
      `/desk/returns/${number}`,
      `/desk/returns/${number}?act=APPROVE`,
      `/desk/returns/${number}?act=REJECT`,
      '/desk/board',
      '/desk/scan',
      '/desk/repairs',
      '/desk/repairs/times',
      '/desk/duty',
      '/desk/orders',
      `/desk/orders/${order.id}`,
      '/desk/orders/import',
      '/desk/refunds',
      '/desk/policy',
      '/desk/policy/rules',
      '/desk/policy/holidays',
      '/desk/credit',
      '/desk/people',
      '/desk/settings',
    ])
  })

  test('of the platform', async ({ browser }) => {
    await walk(browser, 'arbiter', 1280, ['/platform/disputes'])
    await walk(browser, 'expert', 360, ['/platform/disputes'])
  })

  test('of money that must tie', async ({ browser }) => {
    await walk(browser, 'finance', 1280, ['/desk/reconciliation'])
  })

  test('of the platform’s admin', async ({ browser }) => {
    await walk(browser, 'admin', 360, ['/'])
  })
})
