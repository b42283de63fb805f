import { cleanup, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { vi } from 'vitest'
import { db, demoWorld } from '@/mocks/db'
import { inspectedCases } from '@/mocks/inspected'
import { moneyWorld } from '@/mocks/moneyWorld'
import { repairCases } from '@/mocks/repairs'

const english = (_: string, en: string) => en

/** What a buyer has before him: cases of every kind and at every stage. */
function aBuyersDay() {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
  const [order] = db.orders
  if (!order) throw new Error('a day without orders')
  db.returns = [
    ...db.returns,
    ...moneyWorld(order.id, english).returns,
    ...repairCases(order.id, english),
    ...inspectedCases(order.id, english),
  ]
  return order.id
}

/** As a phone opens it: nothing is loaded yet but what everybody reads. */
async function open(path: string) {
  vi.resetModules()
  const { startWords } = await import('@/i18n/start')
  const { loadWords } = await import('.')
  await startWords(loadWords, 'en')
  const missing: string[] = []
  i18next.options.saveMissing = true
  i18next.on('missingKey', (_, namespace: string, key: string) => {
    // a way of paying that we do not know is called as its shop calls it
    if (!key.startsWith('method.')) missing.push(`${namespace}:${key}`)
  })
  const { renderApp } = await import('@/test/renderApp')
  const { user } = renderApp(path)
  await screen.findByRole('heading', { level: 1 })
  await waitFor(() => expect(document.querySelector('[role=status][aria-label]')).toBeNull())
  return { missing, user }
}

afterEach(() => {
  i18next.off('missingKey')
  i18next.options.saveMissing = false
})

test.each([
  '/my/orders',
  '/my/returns',
  '/my/credit',
  '/my/find',
  '/my/orders/:order',
  '/my/orders/:order/returns/new?line=1',
])('%s brings every word that is read there', async (path) => {
  const { missing } = await open(path.replace(':order', aBuyersDay()))
  expect(missing).toEqual([])
})

test('every case brings the words that are read at it', async () => {
  aBuyersDay()
  for (const { id, number, kind, request } of db.returns) {
    const { missing } = await open(`/my/returns/${id}`)
    expect(missing, `${number} ${kind} ${request}`).toEqual([])
    cleanup()
    i18next.off('missingKey')
  }
}, 120_000)

test('what is only opened by a click brings its words with it', async () => {
  aBuyersDay()
  const ret = db.returns.find(({ actions }) => actions.includes('WITHDRAW'))
  ret?.actions.push('EXTEND_CLOCK')
  const { missing, user } = await open(`/my/returns/${ret?.id}`)
  await user.click(screen.getByRole('button', { name: 'Withdraw the request' }))
  await user.click(await screen.findByRole('button', { name: 'Keep it' }))
  await user.click(screen.getByRole('button', { name: 'Give the shop more time' }))
  await screen.findByRole('button', { name: 'No, leave it as it is' })
  expect(missing).toEqual([])
})
