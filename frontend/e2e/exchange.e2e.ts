import { expect, test } from '@playwright/test'
import { asksForExchange } from './support/buyer'
import { acts, opensCase } from './support/desk'
import { drawerLooksRight } from './support/looks'
import { person, phone } from './support/people'
import { ShopSystem } from './support/shop'

test('an exchange: a part of the price is offered and declined, the goods go back, the new one arrives', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asksForExchange(buyer, order.id, 'Celadon')
  await expect(buyer.getByText('Instead: Celadon')).toBeVisible()

  const agent = await person(browser, 'agent')
  await opensCase(agent, number)
  await expect(agent.getByText('Instead: Celadon')).toBeVisible()
  const offering = await acts(agent, /^Make an offer/, 'Make an offer')
  await offering.drawer.getByLabel(/^Part of the price/).fill('30')
  await expect(offering.drawer).toContainText('¥30.00 goes back at once; the goods stay with the buyer.')
  await offering.drawer.getByLabel('What you tell the buyer').fill('Celadon is rare; would ¥30 do?')
  await offering.confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'The shop makes an offer' })).toBeVisible()
  await expect(buyer.getByText('¥30.00 comes back, you keep the goods')).toBeVisible()
  await buyer.getByRole('button', { name: 'Decline' }).tap()
  await expect(buyer.getByRole('dialog')).toContainText('your request stands as it was')
  await drawerLooksRight(buyer, 'decline an offer')
  await buyer.getByRole('button', { name: 'Yes, decline' }).tap()
  await expect(buyer.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()

  await opensCase(agent, number)
  await expect(agent.getByRole('region', { name: 'Offers' })).toContainText('declined')
  const approval = await acts(agent, /^Approve/, 'Approve')
  await expect(approval.drawer).toContainText('you send the other one. No money goes back.')
  await approval.confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Please send it back' })).toBeVisible()
  await buyer.getByLabel('Parcel number').fill('SF1234567890123')
  await buyer.getByRole('button', { name: 'I have sent it' }).tap()
  await expect(buyer.getByRole('heading', { name: 'On its way to the shop' })).toBeVisible()

  const warehouse = await person(browser, 'warehouse')
  await opensCase(warehouse, number)
  await (await acts(warehouse, /^Confirm arrival/, 'Confirm arrival')).confirm()
  const inspecting = await acts(warehouse, /^Inspect/, 'Inspect')
  await expect(inspecting.drawer).toContainText('the other one can be sent next')
  await inspecting.confirm()
  const sending = await acts(warehouse, /^Send to the buyer/, 'Send to the buyer')
  await sending.drawer.getByLabel('Parcel number').fill('SF9876543210987')
  await sending.confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'It is on its way to you' })).toBeVisible()
  await expect(buyer.getByText('SF9876543210987').first()).toBeVisible()
  await expect(buyer.getByRole('main').getByText('Your money')).toBeHidden()
  await buyer.getByRole('button', { name: 'It has arrived and is right' }).tap()
  await drawerLooksRight(buyer, 'it has arrived')
  await buyer.getByRole('button', { name: 'Yes, it is right' }).tap()
  await expect(buyer.getByRole('heading', { name: 'You have received it' })).toBeVisible()
})
