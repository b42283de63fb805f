import { expect, test } from '@playwright/test'
import { looksRight } from './support/looks'
import { person, visit } from './support/people'
import { ShopSystem } from './support/shop'

test('a promise is drafted, tried on past cases, published, and holds for the next order only', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const before = await shop.deliversTeapots()
  const owner = await person(browser, 'owner')
  await visit(owner, '/desk/policy')
  await owner.getByRole('button', { name: 'Open a draft' }).click()
  await owner.getByLabel('Days to ask').fill('30')
  await owner.getByRole('button', { name: 'Save the draft' }).click()
  await looksRight(owner, new URL(owner.url()).pathname, 1280)
  await owner.getByRole('button', { name: 'Try it' }).click()
  await expect(owner.getByText(/^\d+ of \d+ would change$/)).toBeVisible()
  await owner.getByRole('button', { name: 'Publish' }).click()
  await expect(owner.getByText('In effect')).toBeVisible()
  await expect(owner.getByRole('button', { name: 'Save the draft' })).toHaveCount(0)

  const after = await shop.deliversTeapots()
  const versionOf = async (id: string) => {
    await visit(owner, `/desk/orders/${id}`)
    return owner.getByText(/CN_7D/).first().innerText()
  }
  expect(await versionOf(after.id)).not.toBe(await versionOf(before.id))
})

test('the holiday guard says when nobody is there, and is content once somebody is', async ({ browser }) => {
  const supervisor = await person(browser, 'supervisor')
  await visit(supervisor, '/desk/board')
  const guard = supervisor.getByRole('region', { name: 'Holiday guard' })
  await expect(guard.getByText(/nobody is on duty: \d+ clocks? runs? out/)).toBeVisible()
  await guard.getByRole('link', { name: 'Put somebody on duty' }).first().click()
  await supervisor.getByRole('button', { name: /^Remove Everybody/ }).click()
  await supervisor.getByRole('button', { name: 'Save' }).click()
  await expect(supervisor.getByText('Saved')).toBeVisible()
  await visit(supervisor, '/desk/board')
  await expect(supervisor.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(guard.getByText(/nobody is on duty: \d+ clocks? runs? out/)).toHaveCount(0)
})
