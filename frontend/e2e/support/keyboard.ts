import { expect, type Locator } from '@playwright/test'

const inSight = 120

/** Goes there by the Tab key alone: so it can be reached, and whoever sees knows where he is. */
export async function tabsTo(target: Locator) {
  const page = target.page()
  await expect(target).toBeAttached()
  for (let step = 0; step < inSight; step++) {
    if (await hasFocus(target)) {
      expect.soft(await target.evaluate(isMarked), `${target} shows that it has the focus`).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} is not reached by the Tab key`)
}

/** Of a group of radios the Tab key reaches one; the arrows choose. */
export async function arrowsTo(group: Locator, name: RegExp) {
  const radios = group.getByRole('radio')
  const wanted = group.getByRole('radio', { name })
  await expect(wanted).toBeAttached()
  const checked = group.getByRole('radio', { checked: true })
  await tabsTo((await checked.count()) > 0 ? checked : radios.first())
  await group.page().keyboard.press('Space')
  for (let step = 0; step < inSight && !(await wanted.isChecked()); step++) {
    await group.page().keyboard.press('ArrowDown')
  }
  await expect(wanted).toBeChecked()
}

const hasFocus = (of: Locator) => of.evaluate((element) => element === document.activeElement)

/** A ring or a shadow on it, or on what is drawn in its place: beside it, or around it. */
const isMarked = (element: Element) =>
  [element, element.nextElementSibling, element.parentElement, element.closest('label')].some((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
