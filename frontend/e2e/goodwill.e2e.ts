import { expect, type Page, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { opensCase, picks } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

const goodwill = (page: Page) => page.getByRole('region', { name: 'Goodwill' })
const sum = (page: Page, amount: string) => goodwill(page).getByRole('listitem').filter({ hasText: amount })
const waiting = (page: Page, what: string, number: string) =>
  page.getByRole('region', { name: what }).getByRole('listitem').filter({ hasText: number })

async function gives(page: Page, amount: string, why: string, way?: string) {
  await goodwill(page).getByRole('button', { name: 'Give goodwill' }).click()
  await goodwill(page).getByLabel('Amount (CNY)').fill(amount)
  await goodwill(page).getByLabel('Why, in a sentence').fill(why)
  if (way) await picks(page, goodwill(page), 'How', way)
  const give = goodwill(page).getByRole('button', { name: 'Give', exact: true })
  await give.click()
  await expect(give).toBeHidden()
}

test('goodwill: within the budget it is store credit at once; above it a second person agrees, and it is paid by hand', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const before = await shop.spending('owner')
  try {
    const { mineUsed, shopUsed } = await shop.tells('agent', '/goodwill/budget')
    const owner = await person(browser, 'owner')
    await visit(owner, '/desk/settings')
    const limits = owner.getByRole('region', { name: 'Letting money go' })
    const mine = (Number(mineUsed.amount) + 10).toFixed(2)
    await limits.getByLabel(/^Goodwill a month, each person/).fill(mine)
    await limits.getByLabel(/^Goodwill a month, whole shop/).fill((Number(shopUsed.amount) + 50).toFixed(2))
    await limits.getByRole('button', { name: 'Save limits' }).click()
    await expect.poll(async () => (await shop.tells('agent', '/goodwill/budget')).mine.amount).toBe(mine)

    const order = await shop.deliversTeapots()
    const buyer = await person(browser, 'buyer', phone)
    const number = await asksForMoneyBack(buyer, order.id)
    const id = new URL(buyer.url()).pathname.split('/').pop()
    const agent = await person(browser, 'agent')
    await opensCase(agent, number)
    await gives(agent, '8', 'The parcel came a week late')
    await expect(sum(agent, '¥8.00').getByText('paid', { exact: true })).toBeVisible()
    await gives(agent, '15', 'Nobody answered for five days', 'By hand')
    await expect(sum(agent, '¥15.00')).toContainText('to be approved')
    await expect(goodwill(agent).getByRole('button', { name: 'Approve' })).toHaveCount(0)

    const supervisor = await person(browser, 'supervisor')
    await visit(supervisor, '/desk/refunds?view=approve')
    const asked = waiting(supervisor, 'Goodwill above the budget', number)
    await expect(asked).toContainText('¥15.00')
    await asked.getByRole('button', { name: 'Approve' }).click()
    await expect(asked).toBeHidden()
    const finance = await person(browser, 'finance')
    await visit(finance, '/desk/refunds')
    const toPay = waiting(finance, 'Goodwill to pay by hand', number)
    await toPay.getByLabel('Reference').fill('BANK-1500')
    await toPay.getByRole('button', { name: 'Paid' }).click()
    await expect(toPay).toBeHidden()
    await agent.reload()
    await expect(sum(agent, '¥15.00').getByText('paid', { exact: true })).toBeVisible()

    await buyer.reload()
    const story = buyer.getByRole('list', { name: 'What happened' })
    await expect(story).toContainText('gave ¥8.00 as goodwill')
    await expect(story).toContainText('goodwill of ¥15.00 has been paid')
    await expect(story).not.toContainText('a supervisor decides')
    await visit(buyer, '/my/credit')
    await expect(buyer.getByRole('listitem').filter({ hasText: number })).toContainText('¥8.00')
    const after = await shop.tells('agent', '/goodwill/budget')
    expect(Number(after.mineUsed.amount)).toBeCloseTo(Number(mineUsed.amount) + 23)
    expect(await shop.tells('agent', `/returns/${id}`)).toMatchObject({
      money: 'NONE',
      amount: { amount: '129.90' },
    })
  } finally {
    await before.putBack()
  }
})
