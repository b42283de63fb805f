import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const languages = ['zh-CN', 'en'] as const
const schemes = ['light', 'dark'] as const
const widths = [360, 768, 1280]

/** Everything as the eye and the screen reader get it: no serious finding, and nothing scrolls sideways. */
export async function looksRight(page: Page, path: string, readAt: number) {
  for (const language of languages) {
    await page.evaluate((chosen) => localStorage.setItem('aftercare.language', chosen), language)
    // Else only the part after the # would change, and the page would stay as it is.
    if (path.includes('#')) await page.goto('about:blank')
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

async function seriousFindings(page: Page, within = 'html') {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** What has opened over a page: in both schemes, as it stands. */
export async function drawerLooksRight(page: Page, what: string) {
  await expect(page.getByRole('dialog')).toBeVisible()
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme)
    expect.soft(await seriousFindings(page, 'dialog[open], [role=dialog]'), `${what} ${scheme}`).toEqual([])
  }
}
