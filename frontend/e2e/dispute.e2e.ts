import { expect, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { acts, chooses, opensCase } from './support/desk'
import { drawerLooksRight } from './support/looks'
import { person, phone, picture } from './support/people'
import { ShopSystem } from './support/shop'

test('a refused buyer asks the platform; an expert looks, an arbiter decides, and the money is granted', async ({
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
  await buyer.getByRole('button', { name: 'Ask the platform to decide' }).tap()
  await drawerLooksRight(buyer, 'ask the platform')
  await buyer.getByLabel('What went wrong, and what do you want?').fill('It leaks. I want my money back.')
  await buyer.getByRole('dialog').getByRole('button', { name: 'Ask the platform' }).tap()
  await expect(buyer.getByRole('heading', { name: 'The platform decides' })).toBeVisible()

  const arbiter = await person(browser, 'arbiter')
  await arbiter.getByRole('link', { name: new RegExp(number) }).click()
  await arbiter.getByRole('button', { name: 'Take this dispute' }).click()
  await expect(arbiter.getByText('It leaks. I want my money back.').first()).toBeVisible()
  await expect(arbiter.getByText('This is the glaze, not a crack.').first()).toBeVisible()
  const asking = arbiter.getByRole('region', { name: 'Ask an expert' })
  await asking.getByRole('radio', { name: 'Ceramics and glassware' }).check()
  await asking.getByLabel('What should be looked at?').fill('Is it a crack, or the glaze?')
  await asking.getByRole('button', { name: 'Ask an expert' }).click()
  await expect(arbiter.getByText('awaited').first()).toBeVisible()

  const expert = await person(browser, 'expert', phone)
  await expert.getByRole('link', { name: new RegExp(number) }).tap()
  const opinion = expert.getByRole('region', { name: 'Your opinion' })
  await expect(opinion).toBeVisible()
  for (const met of await opinion.getByRole('button', { name: 'not met', exact: true }).all()) await met.tap()
  await opinion.getByRole('radio', { name: 'Faulty', exact: true }).check()
  await opinion.getByLabel('What you found').fill('The crack goes through: water comes out.')
  await opinion.getByRole('button', { name: 'Give the opinion' }).tap()
  await expect(opinion).toBeHidden()
  await expect(expert.getByText('The crack goes through: water comes out.').first()).toBeVisible()

  await arbiter.reload()
  await expect(arbiter.getByText('The crack goes through: water comes out.').first()).toBeVisible()
  await arbiter.getByRole('group', { name: 'Who is at fault' }).getByRole('radio', { name: 'Seller' }).check()
  await arbiter.getByRole('radio', { name: 'Full refund, the goods stay' }).check()
  await expect(arbiter.getByText('¥129.90').first()).toBeVisible()
  await arbiter.getByLabel('Words to the buyer').fill('The photos show a crack. You get your money back.')
  await arbiter.getByLabel('Words to the seller').fill('A crack is a fault of the goods.')
  await arbiter.getByRole('button', { name: 'Hand down the decision' }).click()
  await expect(arbiter.getByText('A crack is a fault of the goods.')).toBeVisible()

  await opensCase(agent, number)
  await agent.getByRole('button', { name: 'Carry it out now' }).click()
  await drawerLooksRight(agent, 'carry out')
  await agent.getByRole('dialog').getByRole('button', { name: 'Carry it out now' }).click()
  await expect(agent.getByRole('button', { name: 'Carry it out now' })).toHaveCount(0)

  await buyer.reload()
  await expect(buyer.getByText('The photos show a crack. You get your money back.').first()).toBeVisible()
  await expect(buyer.getByRole('heading', { name: 'The platform decides' })).toHaveCount(0)
})
