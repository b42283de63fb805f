import { expect, test } from '@playwright/test'
import { asks } from './support/buyer'
import { chooses, opensCase, picks } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('a rule of the shop agrees by itself to little sums; its log and the case name it, and it is taken away again', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const owner = await person(browser, 'owner')
  await visit(owner, '/desk/policy/rules')
  await owner.getByRole('button', { name: 'Add a rule' }).click()
  const name = `Little sums ${Date.now()}`
  const form = owner.getByRole('region', { name: 'Add a rule' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel(/^Sum at most/).fill('10')
  await chooses(owner, form, 'Kinds', 'Return and', 'Return and refund')
  await owner.keyboard.press('Escape')
  await picks(owner, form, 'Then', 'Approve')
  await form.getByLabel('Message to the buyer').fill('Little sums need no look.')
  await form.getByLabel('On', { exact: true }).check()
  await form.getByRole('button', { name: 'Save' }).click()
  const rule = owner.getByRole('region', { name })
  await expect(rule).toContainText('a plain yes · Return and refund · at most ¥10.00')

  const cheap = await shop.sells({ price: '9.00', sent: 72, signed: 48 })
  const dear = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const wish = { about: /mind/, exactly: /do not want it/, want: /Send it back, money back/ }
  const large = await asks(buyer, dear.id, wish)
  const little = await asks(buyer, cheap.id, { ...wish, stands: 'Please send it back' })
  await expect(buyer.getByText('Little sums need no look.')).toBeVisible()

  await rule.getByRole('button', { name: 'Log' }).click()
  await expect(rule.getByRole('listitem').filter({ hasText: large })).toContainText('The sum was too large.')
  await expect(rule.getByRole('listitem').filter({ hasText: little })).toContainText('It decided.')
  await rule.getByRole('button', { name: 'Fired' }).click()
  await expect(rule.getByRole('listitem')).toHaveCount(1)
  const agent = await person(browser, 'agent')
  await opensCase(agent, little)
  await expect(agent.getByRole('list', { name: 'What happened' })).toContainText(`the rule "${name}" decided`)

  await rule.getByRole('button', { name: 'Remove' }).click()
  await expect(rule).toBeHidden()
})
