import { expect, test } from '@playwright/test'
import { arrowsTo, tabsTo } from './support/keyboard'
import { person, picture, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('without a mouse: a return is asked for by a buyer and agreed to by the shop', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()

  const buyer = await person(browser, 'buyer')
  await visit(buyer, `/my/orders/${order.id}`)
  const press = (key: string) => buyer.keyboard.press(key)
  await tabsTo(buyer.getByRole('link', { name: /Something is wrong/ }))
  await press('Enter')
  await tabsTo(buyer.getByRole('button', { name: 'One more' }).first())
  await press('Enter')
  await arrowsTo(buyer.getByRole('group', { name: 'What is it about?' }), /Something is wrong/)
  await arrowsTo(buyer.getByRole('group', { name: 'What exactly?' }), /It is faulty/)
  await arrowsTo(buyer.getByRole('group', { name: 'What would you like?' }), /Send it back, money back/)
  await tabsTo(buyer.locator('input[type=file]'))
  const choosing = buyer.waitForEvent('filechooser')
  await press('Enter')
  await (await choosing).setFiles(picture('spout.png'))
  await expect(buyer.getByRole('img', { name: 'spout.png' })).toBeVisible()
  await tabsTo(buyer.getByLabel(/In your words/))
  await buyer.keyboard.type('The spout is cracked')
  await tabsTo(buyer.getByRole('button', { name: 'Send request' }))
  await press('Enter')
  await expect(buyer.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  const number = (await buyer.getByRole('heading', { level: 1 }).innerText()).trim()

  const agent = await person(browser, 'agent')
  await visit(agent, '/desk/returns')
  await expect(agent.getByLabel(/R-, order/)).toBeVisible()
  await agent.keyboard.press('/')
  await agent.keyboard.type(number)
  const found = agent.getByRole('link', { name: number })
  await expect(found).toHaveCount(1)
  await tabsTo(found)
  await agent.keyboard.press('Enter')
  await expect(agent.getByRole('heading', { name: number })).toBeVisible()
  await tabsTo(
    agent.getByRole('toolbar', { name: 'What can be done now' }).getByRole('button', { name: /^Approve/ }),
  )
  await agent.keyboard.press('Enter')
  const drawer = agent.getByRole('dialog')
  await expect(drawer).toBeVisible()
  // where nothing of the page behind it is reached any more: on it, or on what is drawn around it
  const focused = agent.locator('.ant-drawer:focus, .ant-drawer :focus')
  await expect(focused).toHaveCount(1)
  await tabsTo(drawer.getByRole('button', { name: /^Approve/ }))
  await agent.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Please send it back' })).toBeVisible()
})
