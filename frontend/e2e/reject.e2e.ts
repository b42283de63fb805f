import { expect, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { acts, chooses, opensCase } from './support/desk'
import { person, phone, picture } from './support/people'
import { ShopSystem } from './support/shop'

test('a refusal has a reason and proof; the buyer reads it, changes the request and sends it again', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asksForMoneyBack(buyer, order.id)

  const agent = await person(browser, 'agent')
  await opensCase(agent, number)
  const refusal = await acts(agent, /^Reject/, 'Reject')
  await chooses(agent, refusal.drawer, 'Reason', 'no fault', 'We found no fault.')
  await refusal.drawer.getByLabel('What you tell the buyer').fill('This is the glaze, not a crack.')
  await refusal.drawer.locator('input[type=file]').setInputFiles(picture('glaze.png'))
  await expect(refusal.drawer.getByRole('img', { name: 'glaze.png' })).toBeVisible()
  await refusal.confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'The shop said no', exact: true })).toBeVisible()
  await expect(buyer.getByText('This is the glaze, not a crack.').first()).toBeVisible()
  await buyer.getByRole('link', { name: 'Change' }).tap()
  await buyer.getByLabel(/In your words/).fill('Please look at it against the light')
  await buyer.getByRole('button', { name: 'Send changes' }).tap()
  await expect(buyer.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()

  await opensCase(agent, number)
  await expect(agent.getByText('Please look at it against the light').first()).toBeVisible()
  await expect(agent.getByRole('button', { name: /^Approve/ })).toBeVisible()
})
