import { expect, test } from '@playwright/test'
import { asksForExchange } from './support/buyer'
import { acts, offersAnother, opensCase } from './support/desk'
import { person, phone } from './support/people'
import { ShopSystem } from './support/shop'

test('a dearer one instead: a part of the difference is paid with store credit, the rest in money, then it leaves', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asksForExchange(buyer, order.id, 'The large one')
  const id = new URL(buyer.url()).pathname.split('/').pop()

  const agent = await person(browser, 'agent')
  const offering = await offersAnother(agent, number)
  await offering.drawer.getByLabel('Title', { exact: true }).fill('Large teapot')
  await offering.drawer.getByLabel(/^Price of one piece/).fill('80')
  await expect(offering.drawer).toContainText('The buyer pays ¥30.10 more before you send it.')
  await offering.drawer.getByLabel('What you tell the buyer').fill('The large one costs 80 a piece.')
  await offering.confirm()

  await buyer.reload()
  await expect(buyer.getByText('You pay ¥30.10 more before it is sent.')).toBeVisible()
  await buyer.getByRole('button', { name: 'Accept', exact: true }).tap()
  await expect(buyer.getByRole('dialog')).toContainText('You pay ¥30.10 more before it is sent.')
  await buyer.getByRole('button', { name: 'Yes, accept' }).tap()
  const owed = buyer.getByRole('region', { name: 'Difference to pay' })
  await owed.getByLabel('Amount (CNY)').fill('5')
  await owed.getByRole('button', { name: 'Pay ¥5.00 with store credit' }).tap()
  await expect(owed).toContainText('Still to pay ¥25.10')
  await buyer.getByLabel('Parcel number').fill('SF1234567890123')
  await buyer.getByRole('button', { name: 'I have sent it' }).tap()
  await expect(buyer.getByRole('heading', { name: 'Please pay the difference' })).toBeVisible()

  await opensCase(agent, number)
  await (await acts(agent, /^Confirm arrival/)).confirm()
  await (await acts(agent, /^Inspect/)).confirm()
  const acting = agent.getByRole('toolbar', { name: 'What can be done now' })
  await expect(acting.getByRole('button', { name: /^Send to the buyer/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  const paying = await acts(agent, /^Difference paid/, 'Difference paid')
  await expect(paying.drawer).toContainText('¥25.10 from the buyer is recorded as paid.')
  await paying.drawer.getByLabel('Payment reference').fill('WX-30100')
  await paying.confirm()
  const sending = await acts(agent, /^Send to the buyer/)
  await expect(sending.drawer).toContainText('Large teapot')
  await sending.drawer.getByLabel('Parcel number').fill('SF9876543210987')
  await sending.confirm()

  await buyer.reload()
  await buyer.getByRole('button', { name: 'It has arrived and is right' }).tap()
  await buyer.getByRole('button', { name: 'Yes, it is right' }).tap()
  await expect(buyer.getByRole('heading', { name: 'You have received it' })).toBeVisible()
  await expect(buyer.getByText('You have paid the difference of ¥30.10.')).toBeVisible()
  expect(await shop.tells('agent', `/returns/${id}`)).toMatchObject({
    request: 'COMPLETED',
    money: 'NONE',
    refunds: [],
    difference: {
      state: 'PAID',
      amount: { amount: '30.10' },
      byCredit: { amount: '5.00' },
      reference: 'WX-30100',
    },
  })
})
