import { expect, type Page } from '@playwright/test'
import { picture, visit } from './people'

/** Fills the form for both teapots, broken on arrival, and sends it. Answers the number of the case. */
export async function asksForMoneyBack(page: Page, orderId: string) {
  await visit(page, `/my/orders/${orderId}`)
  await page.getByRole('link', { name: /Something is wrong/ }).click()
  await page.getByRole('button', { name: 'One more' }).first().click()
  await chooseBroken(page)
  await page.locator('input[type=file]').setInputFiles(picture('spout.png'))
  await expect(page.getByRole('img', { name: 'spout.png' })).toBeVisible()
  await page.getByLabel(/In your words/).fill('The spout is cracked')
  await expect(page.getByText('¥129.90').last()).toBeVisible()
  await page.getByRole('button', { name: 'Send request' }).tap()
  await expect(page.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim()
}

/** Asks for both teapots in another glaze, having changed one's mind. Answers the number of the case. */
export async function asksForExchange(page: Page, orderId: string, variant: string) {
  await visit(page, `/my/orders/${orderId}`)
  await page.getByRole('link', { name: /Something is wrong/ }).click()
  await page.getByRole('button', { name: 'One more' }).first().click()
  await page.getByRole('group', { name: 'What is it about?' }).getByRole('radio', { name: /mind/i }).check()
  const exactly = page.getByRole('group', { name: 'What exactly?' })
  await exactly.getByRole('radio').first().check()
  await page.getByRole('radio', { name: /Another one in exchange/ }).check()
  await page.getByRole('radio', { name: 'Another size or colour' }).check()
  await page.getByLabel('Which one?').fill(variant)
  await expect(page.getByText('You get another one').last()).toBeVisible()
  await page.getByRole('button', { name: 'Send request' }).tap()
  await expect(page.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim()
}

interface Wish {
  about: RegExp
  /** Where the group has more than one reason. */
  exactly?: RegExp
  /** Where more than one remedy is possible. */
  want?: RegExp
  words?: string
  price?: string
  photo?: string
  /** Where it stands then, if nobody of the shop has to look at it first. */
  stands?: string
}

/** Asks about one piece of the first line, for whatever reason. Answers the number of the case. */
export async function asks(page: Page, orderId: string, wish: Wish) {
  await visit(page, `/my/orders/${orderId}/returns/new`)
  const more = page.getByRole('button', { name: 'One more' }).first()
  await expect(more).toBeVisible()
  const about = page.getByRole('group', { name: 'What is it about?' })
  if (await about.isHidden()) await more.click()
  await about.getByRole('radio', { name: wish.about }).check()
  if (wish.exactly)
    await page
      .getByRole('group', { name: 'What exactly?' })
      .getByRole('radio', { name: wish.exactly })
      .check()
  if (wish.want) await page.getByRole('radio', { name: wish.want }).check()
  if (wish.price) await page.getByLabel(/^One piece now/).fill(wish.price)
  if (wish.photo) {
    await page.locator('input[type=file]').setInputFiles(picture(wish.photo))
    await expect(page.getByRole('img', { name: wish.photo })).toBeVisible()
  }
  if (wish.words) await page.getByLabel(/In your words/).fill(wish.words)
  await page.getByRole('button', { name: 'Send request' }).tap()
  await expect(page.getByRole('heading', { name: wish.stands ?? 'Waiting for the shop' })).toBeVisible()
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim()
}

async function chooseBroken(page: Page) {
  const group = page.getByRole('group', { name: 'What is it about?' })
  const exactly = page.getByRole('group', { name: 'What exactly?' })
  for (const radio of await group.getByRole('radio').all()) {
    await radio.check()
    const broken = exactly.getByRole('radio', { name: /broken|damaged/i })
    if ((await broken.count()) === 0) continue
    await broken.first().check()
    break
  }
  await page.getByRole('radio', { name: /Send it back, money back/ }).check()
}
