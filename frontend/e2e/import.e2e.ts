import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { person } from './support/people'

const order = (ref: string, quantity: number) => ({
  externalRef: ref,
  placedAt: '2026-11-01T08:00:00+08:00',
  paidAt: '2026-11-01T08:01:00+08:00',
  currency: 'CNY',
  lines: [{ lineNo: 1, sku: 'MUG', title: 'Mug', quantity, unitPrice: '19.90' }],
  tenders: [
    { ref: `P-${ref}`, kind: 'CASH', amount: { amount: (19.9 * quantity).toFixed(2), currency: 'CNY' } },
  ],
})

test('a file of orders comes in with a progress bar; the bad row is named and can be downloaded', async ({
  browser,
}) => {
  const batch = randomUUID().slice(0, 8)
  const rows = Array.from({ length: 300 }, (_, index) =>
    JSON.stringify(order(`IMP-${batch}-${index}`, index === 41 ? 0 : 2)),
  )
  const owner = await person(browser, 'owner')
  await owner.goto('/desk/orders/import')
  await owner.locator('input[type=file]').setInputFiles({
    name: 'november.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(rows.join('\n')),
  })

  await expect(owner.getByRole('progressbar', { name: /november.ndjson/ })).toBeVisible()
  await expect(owner.getByRole('heading', { name: 'Rows that could not be imported' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(owner.getByText('299', { exact: true })).toBeVisible()
  await expect(owner.getByText('/lines/0/quantity').first()).toBeVisible()

  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('button', { name: 'Download the errors' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('/lines/0/quantity')
})
