import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'

// The least that a reader takes for a PDF.
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

test('a buyer asks for an invoice; the shop issues it with its file, and he has it on his phone', async ({
  browser,
  request,
}) => {
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  await visit(buyer, `/my/orders/${order.id}`)
  await buyer.getByRole('button', { name: 'Ask for an invoice' }).tap()
  await buyer.getByLabel('Made out to').fill('林晓雯')
  await buyer.getByRole('button', { name: 'Ask', exact: true }).tap()
  await expect(buyer.getByText('Asked for; answered by')).toBeVisible()

  const finance = await person(browser, 'finance')
  await visit(finance, `/desk/orders/${order.id}`)
  const number = `FP-${Date.now()}`
  await finance.getByLabel('Invoice number').fill(number)
  await hands(finance, 'not-a.pdf', '<html>')
  await expect(finance.getByText(/Looking into the file we found/).first()).toBeVisible()
  await hands(finance, 'fp.pdf', pdf)
  await expect(finance.getByText('fp.pdf')).toBeVisible()
  await finance.getByRole('button', { name: /^Issue over/ }).click()
  await expect(finance.getByText(number).first()).toBeVisible()

  await buyer.reload()
  await expect(buyer.getByText(number).first()).toBeVisible()
  const saving = buyer.waitForEvent('download')
  await buyer.getByRole('button', { name: 'Download the PDF' }).tap()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe(`${number}.pdf`)
  expect(readFileSync(await saved.path(), 'utf8')).toBe(pdf)
})

async function hands(page: Page, name: string, content: string) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('Choose its PDF').click()
  await (await choosing).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) })
}
