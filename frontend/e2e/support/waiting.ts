import { expect, type Page, type Request } from '@playwright/test'

/** Looked for every few milliseconds. Playwright itself looks after longer and longer pauses, of which a walk has hundreds. */
export const soon = (is: () => Promise<boolean>, message?: string) =>
  expect.poll(is, { intervals: [50], message }).toBe(true)

const quiet = 200

/** What a page asks for; it rests when nothing has been on its way for a moment ("networkidle" is half a second). */
export function traffic(page: Page) {
  const onTheirWay = new Set<Request>()
  let last = Date.now()
  const begins = (one: Request) => {
    onTheirWay.add(one)
    last = Date.now()
  }
  const ends = (one: Request) => {
    onTheirWay.delete(one)
    last = Date.now()
  }
  page.on('request', begins)
  page.on('requestfinished', ends)
  page.on('requestfailed', ends)
  return {
    rest: () =>
      soon(async () => onTheirWay.size === 0 && Date.now() - last >= quiet, 'all has been answered'),
    end: () => {
      page.off('request', begins)
      page.off('requestfinished', ends)
      page.off('requestfailed', ends)
    },
  }
}
