import { expect, type Page } from '@playwright/test'
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
