import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { soon, traffic } from './waiting'

const languages = ['zh-CN', 'en'] as const
const widths = [360, 768, 1280]

/** Everything as the eye and the screen reader get it: no serious finding, and nothing scrolls sideways. */
export async function looksRight(page: Page, path: string, readAt: number) {
  const requests = traffic(page)
  for (const language of languages) {
    await page.evaluate((chosen) => localStorage.setItem('aftercare.language', chosen), language)
    // Else only the part after the # would change, and the page would stay as it is.
    if (path.includes('#')) await page.goto('about:blank')
    await page.goto(path)
    await soon(() => page.locator('main#content').isVisible(), `${path} ${language} is there`)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    // Bones have a name; a region that will tell of progress is there from the beginning, and empty.
    await soon(
      async () => (await page.locator('[role=status][aria-label]').count()) === 0,
      `${path} ${language} has loaded`,
    )
    await requests.rest()
    expect.soft(await shiftOf(page), `${path} ${language} jumps while it loads`).toBeLessThan(0.1)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await expect
        .soft(page.locator('html'), `${path} ${language} ${width} scrolls sideways`)
        .toHaveJSProperty('scrollWidth', width)
    }
    await page.setViewportSize({ width: readAt, height: 800 })
    await inBothSchemes(page, `${path} ${language}`)
  }
  requests.end()
}

/** What has opened over a page, as it stands. */
export async function drawerLooksRight(page: Page, what: string) {
  await soon(() => page.getByRole('dialog').isVisible(), `${what} has opened`)
  await inBothSchemes(page, what, 'dialog[open], [role=dialog]')
}

/**
 * The page follows the system's scheme, and needs no reload for it. Only colours change with it, so in the other scheme only they
 * are looked at again.
 */
async function inBothSchemes(page: Page, what: string, within = 'html') {
  await hasSettled(page)
  const now = await schemeOf(page)
  const other = now === 'dark' ? 'light' : 'dark'
  expect.soft(await seriousFindings(page, within), `${what} ${now}`).toEqual([])
  await page.emulateMedia({ colorScheme: other, reducedMotion: 'reduce' })
  await soon(async () => (await schemeOf(page)) === other, `${what} is ${other}`)
  await hasSettled(page)
  expect.soft(await seriousFindings(page, within, ofColours), `${what} ${other}`).toEqual([])
}

/** A colour on its way to another is neither; but a page that is not drawn for a while is not waited for without end. */
const hasSettled = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    const allAtRest = async () => {
      await frame()
      await frame()
      const passing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      await Promise.allSettled(passing.map(({ finished }) => finished))
    }
    await Promise.race([allAtRest(), new Promise((resolve) => setTimeout(resolve, 5000))])
  })

const schemeOf = (page: Page) => page.locator('html').getAttribute('data-scheme')

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

const ofColours = ['color-contrast', 'link-in-text-block']

/** What is still there at a second look: on a busy machine a page may be caught while it is being painted anew. */
async function seriousFindings(page: Page, within: string, rules?: string[]) {
  const seen = await findings(page, within, rules)
  if (seen.length === 0) return seen
  await page.waitForTimeout(500)
  return findings(page, within, rules)
}

/** axe is brought to a page once; nothing here is framed, so it can look at the page from within. */
async function findings(page: Page, within: string, rules?: string[]) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async ([within, rules]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe
      const found = await run(within, {
        resultTypes: ['violations'],
        ...(rules && { runOnly: { type: 'rule', values: rules } }),
      })
      return found.violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes.map(({ html }) => html),
      }))
    },
    [within, rules] as const,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((html) => html.slice(0, 160)).join(' | ')}`)
}
