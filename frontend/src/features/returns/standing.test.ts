import type { GoodsState, Leg, MoneyState, RequestState, Return } from '@/api/types'
import { isOver, standingOf } from './standing'

const base = {
  kind: 'RETURN_REFUND',
  request: 'APPROVED',
  goods: 'WITH_BUYER',
  money: 'NONE',
  outbound: 'NONE',
  turn: 'SELLER',
} as const

test.each<[Partial<{ request: RequestState; goods: GoodsState; money: MoneyState }>, string]>([
  [{ request: 'SUBMITTED' }, 'waitingForShop'],
  [{}, 'sendItBack'],
  [{ goods: 'IN_TRANSIT' }, 'onItsWay'],
  [{ goods: 'ARRIVED' }, 'beingChecked'],
  [{ goods: 'ACCEPTED' }, 'checked'],
  [{ goods: 'REFUSED' }, 'goodsRefused'],
  [{ goods: 'ACCEPTED', money: 'GRANTED' }, 'moneyGranted'],
  [{ goods: 'ACCEPTED', money: 'SENT' }, 'moneySent'],
  [{ request: 'COMPLETED', goods: 'ACCEPTED', money: 'PAID' }, 'moneyBack'],
  [{ request: 'REJECTED' }, 'shopSaidNo'],
])('%o is told as "%s"', (part, expected) => {
  expect(standingOf({ ...base, ...part })).toBe(expected)
})

test.each(['DECIDED', 'APPEALED', 'FINAL'] as const)(
  "what the platform has %s stands before the shop's no",
  (dispute) => {
    expect(standingOf({ ...base, request: 'REJECTED', dispute })).toBe('ruled')
  },
)

test("a dispute that was taken back leaves the shop's no as it was", () => {
  expect(standingOf({ ...base, request: 'REJECTED', turn: 'BUYER', dispute: 'WITHDRAWN' })).toBe('shopSaidNo')
})

const partsOf = (...states: Leg['state'][]) => ({
  money: 'SENT' as const,
  refunds: [{ legs: states.map((state) => ({ state })) }],
})

test('money of which a part still waits to be paid by hand is not called on its way', () => {
  expect(standingOf({ ...base, ...partsOf('PAID', 'GRANTED') })).toBe('moneyPartly')
  expect(standingOf({ ...base, ...partsOf('SENT', 'TO_APPROVE') })).toBe('moneyPartly')
  expect(standingOf({ ...base, ...partsOf('SENT', 'PAID') })).toBe('moneySent')
})

test('a refund without a return never asks the buyer to send anything', () => {
  expect(standingOf({ ...base, kind: 'REFUND_ONLY' })).toBe('checked')
})

const swap = { ...base, kind: 'EXCHANGE' } as const
test.each<[Partial<Pick<Return, 'request' | 'goods' | 'outbound' | 'money' | 'turn' | 'advance'>>, string]>([
  [{ turn: 'BUYER' }, 'sendItBack'],
  [{ turn: 'BUYER', advance: true }, 'differenceOwed'],
  [{ goods: 'IN_TRANSIT', turn: 'CARRIER' }, 'swapOnItsWay'],
  [{ goods: 'ARRIVED' }, 'beingChecked'],
  [{ goods: 'ACCEPTED', turn: 'BUYER' }, 'differenceOwed'],
  [{ goods: 'ACCEPTED', outbound: 'DUE' }, 'newOneDue'],
  [{ goods: 'ACCEPTED', outbound: 'SENT', money: 'GRANTED' }, 'newOneSent'],
  [{ goods: 'WITH_BUYER', outbound: 'CONFIRMED', turn: 'BUYER' }, 'sendOldBack'],
  [{ goods: 'IN_TRANSIT', outbound: 'CONFIRMED' }, 'oldOnItsWay'],
  [{ goods: 'ACCEPTED', outbound: 'CONFIRMED', request: 'COMPLETED', money: 'PAID' }, 'newOneThere'],
])('an exchange, %o, is told as "%s" and never as money', (part, expected) => {
  expect(standingOf({ ...swap, ...part })).toBe(expected)
})

test('in a list, too, a difference is what the buyer owes first', () => {
  expect(standingOf({ ...swap, turn: 'BUYER', dueClock: 'TOPPING_FIRST' })).toBe('differenceOwed')
})

test('what is sent again asks the buyer for nothing back', () => {
  expect(standingOf({ ...swap, kind: 'RESHIP', goods: 'KEPT', outbound: 'DUE' })).toBe('newOneDue')
  expect(standingOf({ ...swap, kind: 'RESHIP', goods: 'KEPT', outbound: 'CONFIRMED' })).toBe('newOneThere')
})

test('money back, withdrawn and lapsed are the ends', () => {
  expect(['moneyBack', 'withdrawn', 'expired'].every((standing) => isOver(standing as 'moneyBack'))).toBe(
    true,
  )
  expect(isOver('moneyGranted')).toBe(false)
})
