import { screen, waitFor } from '@testing-library/react'
import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { db } from '@/mocks/db'
import { anId, anOrder, aReturn, cny, inHours } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

function look(part: Partial<Return>) {
  const order = anOrder()
  const ret = aReturn({ orderId: order.id, blocked: [], ...part }, (_, en) => en)
  db.orders = [order]
  db.returns = [ret]
  return { ...renderApp(`/my/returns/${ret.id}`), ret }
}

const owing: Partial<Return> = {
  kind: 'EXCHANGE',
  request: 'APPROVED',
  turn: 'BUYER',
  clocks: [],
  difference: { amount: cny('20.00'), state: 'OWED', left: cny('20.00') },
  actions: ['PAY_WITH_CREDIT'],
}

const aHold = (part: Partial<Schemas['Hold']>): Schemas['Hold'] => ({
  id: anId(),
  version: 0,
  returnId: anId(),
  returnNumber: 'R-HELD',
  state: 'STANDS',
  amount: cny('199.00'),
  askedAt: inHours(-2),
  movedAt: inHours(-1),
  ...part,
})

const account = (amount: string) => ({
  id: anId(),
  version: 1,
  shopId: anId(),
  shopName: 'Tea house',
  balance: cny(amount),
  entries: [],
  openedAt: inHours(-1),
})

test('who has no store credit is not asked for any', async () => {
  db.credit = []
  look(owing)
  expect(await screen.findByRole('heading', { name: 'Difference to pay' })).toBeVisible()
  expect(screen.queryByText('Pay with store credit')).toBeNull()
})

test('before the new one leaves a buyer reads what becomes of an old one that does not come', async () => {
  look({
    kind: 'EXCHANGE',
    request: 'APPROVED',
    turn: 'BUYER',
    goods: 'WITH_BUYER',
    outbound: 'CONFIRMED',
    advance: true,
    amount: cny('129.90'),
    clocks: [],
    actions: ['SHIP'],
  })
  expect(await screen.findByText(/asks you for the ¥129.90 that you paid for it/)).toBeVisible()
  expect(screen.getByText(/Nothing is taken from you by itself/)).toBeVisible()
})

test('what is held is not taken, and is taken out of only for what does not come back', async () => {
  const { ret } = look({
    kind: 'EXCHANGE',
    request: 'APPROVED',
    turn: 'BUYER',
    goods: 'WITH_BUYER',
    outbound: 'CONFIRMED',
    advance: true,
    amount: cny('199.00'),
    clocks: [],
    actions: ['SHIP'],
  })
  db.holds = [aHold({ returnId: ret.id, state: 'STANDS' })]
  expect(
    await screen.findByText('¥199.00 is held, not taken; it is released when the old one arrives.'),
  ).toBeVisible()
  expect(screen.getByText(/¥199.00 is taken out of what is held/)).toBeVisible()
  expect(screen.queryByText(/Nothing is taken from you by itself/)).toBeNull()
  expect(await seriousFindings()).toEqual([])
})

test('what was taken out of the hold is said once', async () => {
  const { ret } = look({ kind: 'EXCHANGE', request: 'COMPLETED', advance: true, actions: [], clocks: [] })
  const hold = aHold({ returnId: ret.id, state: 'CAPTURED', taken: cny('129.90') })
  db.holds = [hold]
  db.demands = [
    {
      id: anId(),
      version: 0,
      returnId: ret.id,
      returnNumber: ret.number,
      holdId: hold.id,
      cause: 'OLD_ONE_KEPT',
      state: 'PAID',
      amount: cny('129.90'),
      askedAt: inHours(-1),
      dueAt: inHours(335),
      late: false,
    },
  ]
  expect(await screen.findByText(/^¥129.90 of what was held was taken/)).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Paid' })).toBeNull()
})

test('a buyer who is asked for money reads why, how and until when', async () => {
  const { ret } = look({ kind: 'EXCHANGE', request: 'COMPLETED', advance: true, actions: [], clocks: [] })
  db.demands = [
    {
      id: anId(),
      version: 0,
      returnId: ret.id,
      returnNumber: ret.number,
      cause: 'OLD_ONE_KEPT',
      state: 'ASKED',
      amount: cny('129.90'),
      askedAt: inHours(-1),
      dueAt: inHours(335),
      late: false,
    },
  ]
  expect(await screen.findByRole('heading', { name: 'You are asked to pay' })).toBeVisible()
  expect(screen.getByText(/the old one was not sent in time/)).toBeVisible()
  expect(screen.getByText(new RegExp(`give the number ${ret.number}`))).toBeVisible()
})

test('a buyer pays a part of the difference with his store credit and sees what remains', async () => {
  db.credit = [account('16.00')]
  const { user, ret } = look(owing)
  expect(await screen.findByText('You can spend ¥16.00 in this shop.')).toBeVisible()
  expect(screen.getByLabelText('Amount (CNY)')).toHaveValue('16.00')
  expect(screen.getByText(/comes back to your store credit/)).toBeVisible()
  expect(await seriousFindings()).toEqual([])
  await user.clear(screen.getByLabelText('Amount (CNY)'))
  await user.type(screen.getByLabelText('Amount (CNY)'), '17')
  expect(screen.getByText('At most ¥16.00.')).toBeVisible()
  await user.clear(screen.getByLabelText('Amount (CNY)'))
  await user.type(screen.getByLabelText('Amount (CNY)'), '8')
  await user.click(screen.getByRole('button', { name: 'Pay ¥8.00 with store credit' }))
  await waitFor(() => expect(ret.difference).toMatchObject({ left: cny('12.00'), byCredit: cny('8.00') }))
  expect(await screen.findByText('¥8.00 of it is paid with your store credit.')).toBeVisible()
  expect(screen.getByText(/^Pay ¥12.00 to/)).toBeVisible()
})
