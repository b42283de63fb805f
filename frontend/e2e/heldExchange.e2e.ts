import { expect, test } from '@playwright/test'
import { asksForExchange } from './support/buyer'
import { acts, offersAnother, opensCase } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('the new ones leave first for a held sum; one old one does not come back and is taken out of it', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asksForExchange(buyer, order.id, 'Celadon')
  const id = new URL(buyer.url()).pathname.split('/').pop()

  const agent = await person(browser, 'agent')
  const offering = await offersAnother(agent, number)
  await offering.drawer.getByLabel('Size or colour').fill('Celadon')
  await offering.drawer.getByLabel('Send the new one before the old one is back').check()
  await offering.drawer.getByRole('radio', { name: /Hold what it cost/ }).check()
  await expect(offering.drawer).toContainText('You send the other one first')
  await offering.drawer.getByLabel('What you tell the buyer').fill('You have the new ones on Monday.')
  await offering.confirm()

  await buyer.reload()
  await expect(buyer.getByText(/^¥129.90 is held at your payment by WeChat Pay before/)).toBeVisible()
  await buyer.getByRole('button', { name: 'Accept', exact: true }).tap()
  await expect(buyer.getByRole('dialog')).toContainText('It is held, not taken')
  await buyer.getByRole('button', { name: 'Yes, accept' }).tap()
  await expect(buyer.getByText(/^¥129.90 will be held at your payment/)).toBeVisible()

  const finance = await person(browser, 'finance')
  await visit(finance, '/desk/demands')
  const toDo = finance.getByRole('region', { name: 'Holds to be done by hand' }).getByRole('listitem')
  const mine = toDo.filter({ hasText: number })
  await mine.getByRole('button', { name: 'It is held' }).click()
  await finance.getByLabel('Reference of the payment service').fill('HOLD-129')
  await finance.getByRole('button', { name: '¥129.90 is held' }).click()
  await expect(mine).toBeHidden()

  await opensCase(agent, number)
  const sending = await acts(agent, /^Send to the buyer/)
  await sending.drawer.getByLabel('Parcel number').fill('SF9876543210987')
  await sending.confirm()
  await buyer.reload()
  await expect(buyer.getByText(/^¥129.90 is held, not taken/).first()).toBeVisible()
  await buyer.getByRole('button', { name: 'It has arrived and is right' }).tap()
  await expect(buyer.getByRole('dialog')).toContainText('the old one still has to go back')
  await buyer.getByRole('button', { name: 'Yes, it is right' }).tap()
  await expect(buyer.getByRole('heading', { name: 'Please send the old one back' })).toBeVisible()
  await buyer.getByLabel('Parcel number').fill('SF1234567890123')
  await buyer.getByRole('button', { name: 'I have sent it' }).tap()
  await expect(buyer.getByRole('heading', { name: 'The old one is on its way to the shop' })).toBeVisible()

  await opensCase(agent, number)
  const counting = await acts(agent, /^Confirm arrival/)
  await counting.drawer.getByRole('textbox', { name: /^Missing/ }).fill('1')
  await counting.confirm()
  await (await acts(agent, /^Inspect/)).confirm()

  await visit(finance, '/desk/demands')
  await mine.getByRole('button', { name: 'It was taken' }).click()
  await finance.getByLabel('Reference of the payment service').fill('TAKEN-64')
  await finance.getByRole('button', { name: '¥64.95 was taken' }).click()
  await expect(mine).toBeHidden()

  await buyer.reload()
  await expect(buyer.getByText(/^¥64.95 of what was held was taken/)).toBeVisible()
  const owed = await shop.tells('finance', `/returns/${id}/owed`)
  expect(owed.hold).toMatchObject({
    state: 'CAPTURED',
    amount: { amount: '129.90' },
    taken: { amount: '64.95' },
    endReference: 'TAKEN-64',
  })
  expect(owed.demands).toMatchObject([{ state: 'PAID', amount: { amount: '64.95' } }])
})
