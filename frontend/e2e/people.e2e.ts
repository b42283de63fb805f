import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { looksRight } from './support/looks'
import { desk, person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

const mail = process.env.MAIL_FOLDER as string

/** The newest letter to somebody; where nothing is sent, letters lie in a folder. */
async function letterTo(address: string, of: RegExp) {
  let found: RegExpMatchArray | null | undefined
  await expect(async () => {
    const letters = readdirSync(mail)
      .sort()
      .map((name) => readFileSync(join(mail, name), 'utf8'))
      .filter((text) => text.split('\n')[0]?.includes(address))
    found = letters.at(-1)?.match(of)
    expect(found).toBeTruthy()
  }).toPass({ timeout: 15_000 })
  return found?.[1] as string
}

test.describe('people', () => {
  test.skip(!mail, 'MAIL_FOLDER says where letters lie')

  test('an invited person signs in at the link and works in the shop; the link then lets nobody else in', async ({
    browser,
  }) => {
    const address = `e2e-${Date.now()}@example.test`
    const owner = await person(browser, 'owner')
    await visit(owner, '/desk/people')
    const invitations = owner.locator('section').filter({ hasText: 'Invitations' })
    await invitations.getByLabel('E-mail').fill(address)
    await invitations.getByRole('button', { name: 'Invite' }).click()
    await expect(invitations.getByText(`on its way to ${address}`)).toBeVisible()

    const link = new URL(await letterTo(address, /(http\S+\/invitation#\S+)/))
    const invited = await person(browser, 'buyer2', desk, link.pathname + link.hash)
    await looksRight(invited, link.pathname + link.hash, 1280)
    await invited.getByRole('button', { name: /Join|加入/ }).click()
    await expect(invited).toHaveURL(/\/desk\/returns/)

    const other = await person(browser, 'arbiter', desk, link.pathname + link.hash)
    await expect(other.getByText(/has been used|已经使用过/)).toBeVisible()

    await owner.reload()
    const colleague = owner.getByRole('listitem').filter({ hasText: 'buyer2@example.test' })
    await colleague.getByRole('button', { name: /Remove/ }).click()
    await expect(colleague).toBeHidden()
  })

  test('a buyer ties an order to his account with its number and a code', async ({ browser, request }) => {
    const shop = await ShopSystem.open(request)
    const order = await shop.deliversTeapots(null)
    const buyer = await person(browser, 'buyer', phone, '/find')
    await buyer.getByLabel('Order number').fill(order.number)
    await buyer.getByLabel('Telephone or e-mail').fill('+86 138 0013 8000')
    await buyer.getByRole('button', { name: 'Send me a code' }).tap()
    await buyer.getByLabel('Six digits').fill(await letterTo('13800138000', /(?<!\d)(\d{6})(?!\d)/))
    await buyer.getByRole('button', { name: 'Show my order' }).tap()
    await expect(buyer).toHaveURL(new RegExp(`/my/orders/${order.id}$`))
    await expect(buyer.getByRole('link', { name: /Something is wrong/ })).toBeVisible()
  })
})
