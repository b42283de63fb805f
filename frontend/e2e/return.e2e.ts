import { expect, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { acts, opensCase } from './support/desk'
import { person, phone, picture, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('a broken teapot: asked on a phone, agreed, sent back, checked, paid, and seen by the buyer', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asksForMoneyBack(buyer, order.id)

  const agent = await person(browser, 'agent')
  await opensCase(agent, number)
  const approval = await acts(agent, /^Approve/)
  await expect(approval.drawer).toContainText('¥129.90 goes back after you have checked them')
  await approval.confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Please send it back' })).toBeVisible()
  await buyer.getByLabel('Parcel number').fill('SF1234567890123')
  await expect(buyer.getByRole('combobox', { name: 'Carrier' })).toHaveValue('顺丰速运')
  await buyer.getByText('I have already paid postage myself').tap()
  await buyer.getByLabel('Postage paid (CNY)').fill('90')
  await buyer.locator('input[type=file]').setInputFiles(picture('receipt.png'))
  await expect(buyer.getByRole('img', { name: 'receipt.png' })).toBeVisible()
  await buyer.getByRole('button', { name: 'I have sent it' }).tap()
  await expect(buyer.getByRole('heading', { name: 'On its way to the shop' })).toBeVisible()

  const warehouse = await person(browser, 'warehouse')
  await opensCase(warehouse, number)
  await (await acts(warehouse, /^Confirm arrival/)).confirm()
  await (await acts(warehouse, /^Inspect/)).confirm()

  await opensCase(agent, number)
  const refunding = await acts(agent, /^Refund/, 'Refund ¥154.90')
  await expect(refunding.drawer).toContainText('Buyer paid ¥90.00; made good by itself up to ¥25.00.')
  await refunding.confirm()

  const finance = await person(browser, 'finance')
  await visit(finance, '/desk/refunds')
  const refund = finance.getByRole('listitem').filter({ hasText: number })
  for (const [amount, reference] of [
    ['¥129.90', '42000022312026'],
    ['¥25.00', '42000022312027'],
  ] as const) {
    await refund.getByLabel('Bank reference').first().fill(reference)
    await refund.getByRole('button', { name: `${amount} paid` }).click()
    await expect(refund.getByRole('button', { name: `${amount} paid` })).toBeHidden()
  }
  await expect(refund).toBeHidden()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Your money is back' })).toBeVisible()
  await expect(buyer.getByText('42000022312026')).toBeVisible()
})
