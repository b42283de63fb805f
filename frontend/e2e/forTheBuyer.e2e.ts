import { expect, type Page, test } from '@playwright/test'
import { picks } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

/** From the list of his own cases, as he finds what he did not open himself. */
async function findsAmongHis(buyer: Page, id: string) {
  await visit(buyer, '/my/returns')
  await buyer.locator(`a[href="/my/returns/${id}"]`).tap()
}

const idIn = (page: Page) => new URL(page.url()).pathname.split('/').pop() as string

test('a buyer has called: somebody of the shop opens the case, and it is the buyer’s own', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const agent = await person(browser, 'agent')
  await visit(agent, `/desk/orders/${order.id}`)
  await agent.getByRole('link', { name: 'Open a case for the buyer' }).click()
  await agent.getByRole('button', { name: 'One more' }).click()
  await agent.getByRole('radio', { name: 'I changed my mind' }).check()
  await agent.getByRole('radio', { name: 'I do not want it any more' }).check()
  await agent.getByRole('radio', { name: /Send it back, money back/ }).check()
  await agent.getByLabel(/In your words/).fill('Called at 10:20: too heavy')
  await agent.getByRole('button', { name: 'Send request' }).click()
  await expect(agent.getByRole('toolbar', { name: 'What can be done now' })).toBeVisible()

  const buyer = await person(browser, 'buyer', phone)
  await findsAmongHis(buyer, idIn(agent))
  await expect(buyer.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  await expect(buyer.getByText('Called at 10:20: too heavy')).toBeVisible()
  await expect(buyer.getByRole('list', { name: 'What happened' })).toContainText('Anxin Home')
  await buyer.getByRole('button', { name: 'Withdraw the request' }).tap()
  await buyer.getByRole('dialog').getByRole('button', { name: 'Withdraw the request' }).tap()
  await expect(buyer.getByRole('heading', { name: 'You cancelled this' })).toBeVisible()
})

test('too late by the rules, taken back by agreement: the buyer reads why, and who pays the way back', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const days = 24
  const order = await shop.sells({ paid: 44 * days, sent: 42 * days, signed: 40 * days })
  const agent = await person(browser, 'agent')
  await visit(agent, `/desk/orders/${order.id}`)
  await agent.getByRole('link', { name: 'Take back by agreement' }).click()
  await agent.getByRole('button', { name: 'One more' }).click()
  await picks(agent, agent.getByRole('main'), 'Why the buyer asks', 'I do not want it any more')
  await agent.getByRole('radio', { name: 'The buyer', exact: true }).check()
  await agent.getByLabel('Why you take it back all the same').fill('A customer of many years')
  const comesTo = agent.getByRole('region', { name: 'What the buyer gets' })
  await expect(comesTo).toContainText('¥64.95')
  await agent.getByRole('button', { name: 'Agree and open the case' }).click()
  await expect(agent.getByRole('region', { name: 'By agreement, outside the rules' })).toContainText(
    'A customer of many years',
  )

  const buyer = await person(browser, 'buyer', phone)
  const id = idIn(agent)
  await findsAmongHis(buyer, id)
  await expect(buyer.getByRole('heading', { name: 'Please send it back' })).toBeVisible()
  const agreed = buyer.getByRole('region', { name: 'By agreement, outside the rules' })
  await expect(agreed).toContainText('A customer of many years')
  await expect(agreed).toContainText('The buyer pays the way back, as agreed.')
  expect(await shop.tells('agent', `/returns/${id}`)).toMatchObject({
    request: 'APPROVED',
    money: 'NONE',
    amount: { amount: '64.95' },
    agreed: { because: 'A customer of many years', returnPostage: 'BUYER' },
  })
})
