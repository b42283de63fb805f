import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { asks } from './support/buyer'
import { acts, opensCase } from './support/desk'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

const tomorrow = () => new Date(Date.now() + 30 * 3_600_000).toISOString().slice(0, 10)

test('nothing goes back: a lower price is paid out, and a missing piece is sent again', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const cheaper = await asks(buyer, order.id, {
    about: /The price/,
    price: '59.95',
    photo: 'lower-price.png',
    words: 'Today it is offered for 59.95',
  })
  const agent = await person(browser, 'agent')
  await opensCase(agent, cheaper)
  const paying = await acts(agent, /^Approve/)
  await expect(paying.drawer).toContainText('¥5.00')
  await paying.confirm()
  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Your money is agreed' })).toBeVisible()
  await expect(buyer.getByText('¥5.00').first()).toBeVisible()

  const lid = await asks(buyer, order.id, {
    about: /Something is missing/,
    exactly: /Some of it is missing/,
    want: /Send it to me again/,
    photo: 'no-lid.png',
    words: 'There is no lid in the box',
  })
  await opensCase(agent, lid)
  await (await acts(agent, /^Approve/)).confirm()
  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'The shop sends it to you next' })).toBeVisible()
  const sending = await acts(agent, /^Send to the buyer/)
  await sending.drawer.getByLabel('Parcel number').fill('SF7770001112223')
  await sending.confirm()
  await buyer.reload()
  await expect(buyer.getByText('SF7770001112223').first()).toBeVisible()
  await buyer.getByRole('button', { name: 'It has arrived and is right' }).tap()
  await buyer.getByRole('button', { name: 'Yes, it is right' }).tap()
  await expect(buyer.getByRole('heading', { name: 'You have received it' })).toBeVisible()
})

test('a repair: a time at the counter is offered and booked, the fault mended, the goods handed over', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asks(buyer, order.id, {
    about: /Something is wrong with it/,
    exactly: /It is faulty/,
    want: /Have it repaired/,
    photo: 'handle.png',
    words: 'The handle is loose',
  })

  const agent = await person(browser, 'agent')
  await visit(agent, '/desk/repairs/times')
  await agent.getByLabel('Address of the counter').fill('2 Journey Road')
  await agent.getByLabel('From', { exact: true }).fill(tomorrow())
  await agent.getByLabel('To', { exact: true }).fill(tomorrow())
  await agent.getByLabel('First time').fill('11:30')
  await agent.getByLabel('Last ends at').fill('12:00')
  await agent.getByLabel('Minutes each').fill('30')
  await agent.getByLabel('Places each').fill('1')
  const days = agent.getByRole('combobox', { name: 'On' })
  await days.click()
  for (const weekend of ['Saturday', 'Sunday']) await agent.getByTitle(weekend).click()
  await agent.keyboard.press('Escape')
  await agent.getByRole('button', { name: 'Offer times' }).click()
  await expect(agent.getByText(/new times? (is|are) offered/)).toBeVisible()
  await opensCase(agent, number)
  await (await acts(agent, /^Approve/)).confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Please send it in' })).toBeVisible()
  await buyer.getByRole('radio', { name: /2 Journey Road/ }).check()
  await buyer.getByRole('button', { name: 'Book' }).tap()
  await expect(buyer.getByRole('heading', { name: 'Your appointment is made' })).toBeVisible()
  await expect(buyer.getByText('2 Journey Road')).toBeVisible()

  await agent.reload()
  await expect(agent.getByRole('region', { name: 'Repair' })).toContainText('At the shop')
  for (const step of [
    /^Confirm arrival/,
    /^Look for the fault/,
    /^Start the repair/,
    /^Test it/,
    /^It is repaired/,
    /^Hand over/,
  ])
    await (await acts(agent, step)).confirm()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'It is on its way home' })).toBeVisible()
  await buyer.getByRole('button', { name: 'It has arrived and is right' }).tap()
  await buyer.getByRole('button', { name: 'Yes, it is right' }).tap()
  await expect(buyer.getByRole('heading', { name: 'You have it back' })).toBeVisible()
})

test('in Europe a button withdraws from the contract, and the confirmation is a file to keep', async ({
  browser,
  request,
}) => {
  const shop = await (await ShopSystem.open(request)).sandboxUnder('owner', 'EU_14D')
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  await visit(buyer, `/my/orders/${order.id}`)
  await buyer.getByRole('button', { name: 'Withdraw from contract' }).tap()
  await buyer.getByRole('button', { name: 'Confirm the withdrawal' }).tap()
  const number = (await buyer.getByRole('heading', { level: 1 }).innerText()).trim()
  const [file] = await Promise.all([
    buyer.waitForEvent('download'),
    buyer.getByRole('button', { name: 'Download the confirmation' }).tap(),
  ])
  expect(file.suggestedFilename()).toMatch(/^withdrawal-R-.*\.txt$/)
  const kept = await readFile(await file.path(), 'utf8')
  expect(kept).toContain(order.number)
  expect(kept).toContain('陶瓷茶壶')

  // Durable: the same words whenever it is asked for again, and who has withdrawn is not asked again.
  await buyer.reload()
  const [again] = await Promise.all([
    buyer.waitForEvent('download'),
    buyer.getByRole('button', { name: 'Download the confirmation' }).tap(),
  ])
  expect(await readFile(await again.path(), 'utf8')).toBe(kept)
  await visit(buyer, `/my/orders/${order.id}`)
  await expect(buyer.getByText(number)).toBeVisible()
  await expect(buyer.getByRole('button', { name: 'Withdraw from contract' })).toHaveCount(0)
})
