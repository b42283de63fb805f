import { writeFileSync } from 'node:fs'
import { chromium, expect, test } from '@playwright/test'
import { asksForMoneyBack } from './support/buyer'
import { acts, opensCase } from './support/desk'
import { drawerLooksRight } from './support/looks'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

const tablet = { viewport: { width: 1024, height: 768 } } as const

test('goods in: the slip is scanned, the box is counted, the goods are graded and put away', async ({
  browser,
  request,
  launchOptions,
  baseURL,
}, info) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  const number = await asksForMoneyBack(buyer, order.id)
  const agent = await person(browser, 'agent')
  await opensCase(agent, number)
  await (await acts(agent, /^Approve/)).confirm()

  await buyer.reload()
  await buyer.getByRole('button', { name: 'Show on my phone' }).tap()
  const slip = buyer.getByAltText(`Bar code and QR code of case ${number}`)
  await expect(slip).toBeVisible()
  await drawerLooksRight(buyer, 'slip')
  // What a camera sees that is held over this phone.
  const seen = info.outputPath('seen.mjpeg')
  writeFileSync(seen, await buyer.screenshot({ type: 'jpeg', quality: 95, scale: 'css' }))
  await buyer.keyboard.press('Escape')
  await buyer.getByLabel('Parcel number').fill(`SF${Date.now()}`)
  await buyer.getByRole('button', { name: 'I have sent it' }).tap()
  await expect(buyer.getByRole('heading', { name: 'On its way to the shop' })).toBeVisible()

  const warehouse = await person(browser, 'warehouse', tablet)
  await visit(warehouse, '/desk/scan')
  await expect(warehouse.getByLabel('Scan or type a number')).toBeFocused()
  // As a wedge does it: it types, and ends with Enter.
  await warehouse.keyboard.type(number)
  await warehouse.keyboard.press('Enter')
  await expect(warehouse.getByRole('heading', { name: number })).toBeVisible()
  await warehouse.getByRole('button', { name: 'Confirm arrival' }).click()
  await warehouse.getByRole('button', { name: 'Inspect' }).click()
  const where = warehouse.getByRole('region', { name: 'Where each piece goes' })
  await expect(where).toContainText('grade A')
  await where
    .getByRole('combobox', { name: /Goes to/ })
    .first()
    .click()
  await warehouse.getByTitle('Restock').click()
  await where
    .getByRole('button', { name: /Move it/ })
    .first()
    .click()
  await expect(where).toContainText('as new')
  await expect(where).toContainText('Goods in → Restock')

  const tabletWithCamera = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${seen}`,
    ],
  })
  try {
    const looking = await person(tabletWithCamera, 'warehouse', { ...tablet, baseURL, locale: 'en-GB' })
    await visit(looking, '/desk/scan')
    await looking.getByRole('button', { name: 'Camera' }).click()
    await expect(looking.getByRole('heading', { name: number })).toBeVisible()
  } finally {
    await tabletWithCamera.close()
  }
})
