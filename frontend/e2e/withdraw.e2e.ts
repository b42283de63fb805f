import { expect, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { opensCase } from './support/desk'
import { drawerLooksRight } from './support/looks'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('a buyer changes his mind about the request: it closes, and the goods can be asked about again', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asksForMoneyBack(buyer, order.id)

  await buyer.getByRole('button', { name: 'Withdraw the request' }).tap()
  await expect(buyer.getByRole('dialog')).toContainText('no money comes back')
  await drawerLooksRight(buyer, 'withdraw')
  await buyer.getByRole('dialog').getByRole('button', { name: 'Withdraw the request' }).tap()
  await expect(buyer.getByRole('heading', { name: 'You cancelled this' })).toBeVisible()

  const agent = await person(browser, 'agent')
  await opensCase(agent, number)
  await expect(agent.getByText('Withdrawn').first()).toBeVisible()
  await expect(agent.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await agent.getByText('Why not…').click()
  await expect(agent.getByRole('listitem').filter({ hasText: /^Approve/ })).toBeVisible()

  await visit(buyer, `/my/orders/${order.id}`)
  await expect(buyer.getByRole('link', { name: /Something is wrong/ })).toBeVisible()
})
