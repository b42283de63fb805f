import { screen, waitFor, within } from '@testing-library/react'
import { aSignal, aSignalOrder, noSignals, signals } from '@/mocks/signals'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

beforeEach(noSignals)

test('says what should be looked after and why', async () => {
  signals.raised = [
    aSignal(),
    aSignal({ kind: 'REPEATED', orderId: undefined, orderNumber: undefined, sku: 'TP-220' }),
  ]
  const { container } = renderApp('/desk/signals', 'agent')
  expect(await screen.findByRole('link', { name: '2026-1120-88' })).toHaveAttribute('href', '/desk/orders/o1')
  expect(screen.getAllByText(/taken to be lost/)[0]).toBeVisible()
  expect(screen.getByText('TP-220')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Open a case for the buyer: TP-220' })).toBeNull()
  expect(await seriousFindings(container)).toEqual([])
})

test('a case is opened for the buyer with what was noticed, and leads there', async () => {
  signals.raised = [aSignal()]
  const { user } = renderApp('/desk/signals', 'agent')
  await user.click(await screen.findByRole('button', { name: 'Open a case for the buyer: 2026-1120-88' }))
  const sheet = await screen.findByRole('dialog')
  expect(within(sheet).getByLabelText('What the buyer reads')).toHaveValue(signals.raised[0]?.text)
  await user.click(within(sheet).getByRole('button', { name: 'Open a case for the buyer' }))
  await user.click(await screen.findByRole('button', { name: 'Became a case' }))
  expect(await screen.findByRole('link', { name: 'R-NEW1-CASE' })).toHaveAttribute('href', '/desk/returns/r1')
})

test('for an article the orders are chosen that have it, and each gets a case of its own', async () => {
  signals.raised = [aSignal({ kind: 'REPEATED', orderId: undefined, orderNumber: undefined, sku: 'TP-220' })]
  signals.orders = [
    aSignalOrder(),
    aSignalOrder({ number: '2026-1114-77', left: 0, returnId: 'r1', returnNumber: 'R-OLD1-CASE' }),
    aSignalOrder({ number: '2026-1112-03' }),
  ]
  const { user } = renderApp('/desk/signals', 'agent')
  await user.click(await screen.findByRole('button', { name: 'Choose orders: TP-220' }))
  const sheet = await screen.findByRole('dialog')
  expect(await within(sheet).findByRole('checkbox', { name: 'Choose 2026-1114-77' })).toBeDisabled()
  expect(within(sheet).getByRole('button', { name: 'Open 0 cases' })).toBeDisabled()
  await user.click(within(sheet).getByRole('checkbox', { name: 'Choose 2026-1118-41' }))
  await user.click(within(sheet).getByRole('checkbox', { name: 'Choose 2026-1112-03' }))
  expect(await seriousFindings(sheet)).toEqual([])
  await user.click(within(sheet).getByRole('button', { name: 'Open 2 cases' }))
  expect(await within(sheet).findAllByRole('link', { name: 'R-NEW2-CASE' })).toHaveLength(2)
})

test('is dismissed only with a reason', async () => {
  signals.raised = [aSignal()]
  const { user } = renderApp('/desk/signals', 'agent')
  await user.click(await screen.findByRole('button', { name: 'Dismiss: 2026-1120-88' }))
  const sheet = await screen.findByRole('dialog')
  expect(within(sheet).getByRole('button', { name: 'Dismiss' })).toBeDisabled()
  await user.type(within(sheet).getByLabelText('Why nothing is to be done'), 'it came today')
  await user.click(within(sheet).getByRole('button', { name: 'Dismiss' }))
  expect(await screen.findByText('Nothing to look after')).toBeVisible()
  expect(signals.raised[0]).toMatchObject({ state: 'DISMISSED', why: 'it came today' })
})

test('who does not serve buyers only reads', async () => {
  signals.raised = [aSignal()]
  renderApp('/desk/signals', 'warehouse')
  expect(await screen.findByRole('link', { name: '2026-1120-88' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /Open a case/ })).toBeNull()
})

test('from when on is the shop’s own', async () => {
  const { user } = renderApp('/desk/settings', 'supervisor')
  const days = await screen.findByLabelText('Taken to be lost (days)')
  expect(days).toHaveValue('7')
  expect(screen.getByText(/our own defaults, no law/)).toBeVisible()
  await user.clear(days)
  await user.type(days, '12')
  const form = days.closest('form') as HTMLElement
  await user.click(within(form).getByRole('button', { name: 'Save these numbers' }))
  await waitFor(() => expect(signals.watch.terms.lostDays).toBe(12))
  expect(signals.watch.terms.weightBasisPoints).toBe(300)
})
