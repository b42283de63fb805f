import { type Browser, expect, type Page, test } from '@playwright/test'
import { asks } from './support/buyer'
import { acts, opensCase, paysByHand } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

/** He asks for his money before it is sent; then it turns out that it had left already, so its carrier is asked to turn it round. */
async function calledBack(browser: Browser, shop: ShopSystem) {
  const order = await shop.sells({ paid: 5 })
  const buyer = await person(browser, 'buyer', phone)
  const number = await asks(buyer, order.id, { about: /mind/, exactly: /do not want it/ })
  const id = new URL(buyer.url()).pathname.split('/').pop() as string
  await order.hasLeft(3)
  await buyer.reload()
  await expect(parcel(buyer)).toContainText('Being called back.')

  const agent = await person(browser, 'agent')
  await opensCase(agent, number)
  await expect(parcel(agent)).toContainText('Tell the carrier now')
  return { buyer, agent, number, id }
}

const parcel = (page: Page) => page.getByRole('region', { name: 'The parcel to the buyer' })

test('money asked back before dispatch: the parcel had left, is stopped on its way, and the money goes back', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const { buyer, agent, number, id } = await calledBack(browser, shop)
  const stopping = await acts(agent, /^Parcel was stopped/)
  await expect(stopping.drawer).toContainText(
    'The parcel comes back to you, and ¥64.95 goes back to the buyer.',
  )
  await stopping.confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Your money is agreed' })).toBeVisible()
  await expect(parcel(buyer)).toContainText('Stopped. It goes back to the shop')
  const finance = await person(browser, 'finance')
  await paysByHand(finance, number, '¥64.95', '42000022312030')
  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Your money is back' })).toBeVisible()
  expect(await shop.tells('agent', `/returns/${id}`)).toMatchObject({
    request: 'COMPLETED',
    money: 'PAID',
    refunds: [{ total: { amount: '64.95' }, legs: [{ state: 'PAID', reference: '42000022312030' }] }],
  })
})

test('a parcel that cannot be stopped arrives: the request goes on as a return, and nothing is paid yet', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const { buyer, agent, id } = await calledBack(browser, shop)
  const failing = await acts(agent, /^Could not be stopped/)
  await expect(failing.drawer).toContainText('The request goes on as a return')
  await failing.confirm()
  await buyer.reload()
  await expect(parcel(buyer)).toContainText('Could not be stopped. It will reach you.')
  const approval = await acts(agent, /^Approve/)
  await expect(approval.drawer).toContainText('¥64.95 goes back after you have checked them')
  await approval.confirm()
  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Please send it back' })).toBeVisible()
  expect(await shop.tells('agent', `/returns/${id}`)).toMatchObject({
    kind: 'RETURN_REFUND',
    request: 'APPROVED',
    money: 'NONE',
    refunds: [],
  })
})

test('what is asked back before it has left is not packed: the rest is sent, and its money goes back', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.sells({ paid: 5 })
  const buyer = await person(browser, 'buyer', phone)
  const number = await asks(buyer, order.id, { about: /mind/, exactly: /do not want it/ })

  const agent = await person(browser, 'agent')
  await visit(agent, `/desk/orders/${order.id}`)
  const packing = agent.getByRole('region', { name: 'Send it' })
  await packing.getByLabel('Carrier').fill('顺丰速运')
  await packing.getByLabel('Parcel number').fill(`SF${Date.now()}`)
  await packing.getByRole('button', { name: 'It has left' }).click()
  await expect(packing).toContainText(number)
  await packing.getByRole('button', { name: 'It stays here; send the rest' }).click()
  await expect(agent.getByRole('region', { name: 'Parcels' })).toBeVisible()

  await opensCase(agent, number)
  const paying = await acts(agent, /^Approve/)
  await expect(paying.drawer).toContainText('¥64.95 goes back to the buyer; nothing is sent back.')
  await paying.confirm()
  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Your money is agreed' })).toBeVisible()
  expect(await shop.tells('agent', `/orders/${order.id}`)).toMatchObject({
    status: 'SHIPPED',
    lines: [{ quantity: 2, cancelled: 1, unsent: 0 }],
  })
})
