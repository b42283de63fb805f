import { expect, test } from '@playwright/test'
import { acts, opensCase, picks } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('a parcel is told to be lost: the shop opens a case before the buyer asks, and he reads it as his own', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.sells({ sent: 40 })
  const agent = await person(browser, 'agent')
  await visit(agent, `/desk/orders/${order.id}`)
  await agent.getByText('What was said of it').click()
  const told = agent.getByRole('region', { name: 'Parcels' })
  await picks(agent, told, 'What', 'lost')
  await told.getByLabel('Word for word').fill('It fell off the lorry')
  await told.getByRole('button', { name: 'Note it' }).click()
  await expect(told.getByRole('listitem').filter({ hasText: 'It fell off the lorry' })).toBeVisible()

  await visit(agent, '/desk/signals')
  const signal = agent.getByRole('listitem').filter({ hasText: order.number })
  await expect(signal).toContainText('Lost')
  await signal.getByRole('button', { name: /^Open a case for the buyer/ }).click()
  const opening = agent.getByRole('dialog')
  await expect(opening.getByLabel('What the buyer reads')).toHaveValue(/It fell off the lorry/)
  await opening.getByLabel('What the buyer reads').fill('Your parcel is lost; we are sorry.')
  await opening.getByRole('button', { name: 'Open a case for the buyer' }).click()
  await expect(signal).toBeHidden()
  await agent.getByRole('button', { name: 'Became a case' }).click()
  const number = await signal.getByRole('link', { name: /^R-/ }).innerText()

  const buyer = await person(browser, 'buyer', phone)
  await visit(buyer, '/my/returns')
  await buyer.getByRole('link', { name: new RegExp(number) }).tap()
  await expect(buyer.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  const noticed = buyer.getByRole('region', { name: 'We noticed it first' })
  await expect(noticed).toContainText('The parcel is lost')
  await expect(noticed).toContainText('Your parcel is lost; we are sorry.')

  await opensCase(agent, number)
  const paying = await acts(agent, /^Approve/)
  await expect(paying.drawer).toContainText('¥129.90 goes back to the buyer')
  await paying.confirm()
  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Your money is agreed' })).toBeVisible()
  const id = new URL(buyer.url()).pathname.split('/').pop()
  expect(await shop.tells('agent', `/returns/${id}`)).toMatchObject({
    noticed: { signal: 'LOST' },
    reason: { code: 'LOST_IN_TRANSIT' },
    money: 'GRANTED',
    refunds: [{ total: { amount: '129.90' } }],
  })
})
