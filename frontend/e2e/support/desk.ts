import { expect, type Locator, type Page } from '@playwright/test'
import { visit } from './people'

/** Finds a case in the queue as staff do: by its number. */
export async function opensCase(page: Page, number: string) {
  await visit(page, '/desk/returns')
  await page.getByLabel(/R-, order/).fill(number)
  await page.getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { name: number })).toBeVisible()
}

/** Presses an act's button, then confirms it in the drawer. */
export async function acts(page: Page, name: string | RegExp, confirm: string | RegExp = name) {
  await page.getByRole('toolbar', { name: 'What can be done now' }).getByRole('button', { name }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  return {
    drawer,
    confirm: async () => {
      await drawer.getByRole('button', { name: confirm }).click()
      await expect(drawer).toBeHidden()
    },
  }
}

/** Types a part of an entry into a field with a list, and takes the one that is left: by keyboard, for the list moves while it opens. */
export async function chooses(page: Page, drawer: Locator, field: string, part: string, entry: string) {
  const box = drawer.getByRole('combobox', { name: field })
  await box.fill(part)
  await expect(page.locator('.ant-select-dropdown').getByTitle(entry)).toBeVisible()
  await box.press('Enter')
  await expect(drawer.getByTitle(entry)).toBeVisible()
}

/** Offers another article for the first line of a case; which one, and on what terms, is still to be said. */
export async function offersAnother(page: Page, number: string) {
  await opensCase(page, number)
  const offering = await acts(page, /^Make an offer/, 'Make an offer')
  await picks(page, offering.drawer, 'What you offer', 'Exchange')
  await offering.drawer.getByText(/^Another article: /).click()
  return offering
}

/** The same in a list in which nothing can be typed: down it goes until the entry is the marked one. */
export async function picks(page: Page, within: Locator, field: string, entry: string) {
  const box = within.getByRole('combobox', { name: field })
  const marked = async () => {
    const id = await box.getAttribute('aria-activedescendant')
    return id && page.locator(`[id="${id}"]`).getAttribute('aria-label', { timeout: 500 })
  }
  // A pointer over the list would mark another one.
  await page.mouse.move(0, 0)
  await box.press('Enter')
  await expect(async () => {
    if ((await marked()) !== entry) await box.press('ArrowDown')
    expect(await marked()).toBe(entry)
  }).toPass({ intervals: [50], timeout: 20_000 })
  await box.press('Enter')
  await expect(within.getByTitle(entry)).toBeVisible()
}

/** Finance pays what was granted on a case by hand, and says under which reference. */
export async function paysByHand(page: Page, number: string, amount: string, reference: string) {
  await visit(page, '/desk/refunds')
  const refund = page.getByRole('listitem').filter({ hasText: number })
  await refund.getByLabel('Bank reference').fill(reference)
  await refund.getByRole('button', { name: `${amount} paid` }).click()
  await expect(refund).toBeHidden()
}
