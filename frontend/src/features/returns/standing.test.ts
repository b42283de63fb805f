import type { GoodsState, MoneyState, RequestState } from '@/api/types'
import { isOver, standingOf } from './standing'

const base = { kind: 'RETURN_REFUND', request: 'APPROVED', goods: 'WITH_BUYER', money: 'NONE' } as const

test.each<[Partial<{ request: RequestState; goods: GoodsState; money: MoneyState }>, string]>([
  [{ request: 'SUBMITTED' }, 'waitingForShop'],
  [{}, 'sendItBack'],
  [{ goods: 'IN_TRANSIT' }, 'onItsWay'],
  [{ goods: 'ARRIVED' }, 'beingChecked'],
  [{ goods: 'ACCEPTED' }, 'checked'],
  [{ goods: 'REFUSED' }, 'goodsRefused'],
  [{ goods: 'ACCEPTED', money: 'SENT' }, 'moneyGranted'],
  [{ request: 'COMPLETED', goods: 'ACCEPTED', money: 'PAID' }, 'moneyBack'],
  [{ request: 'REJECTED' }, 'shopSaidNo'],
])('%o is told as "%s"', (part, expected) => {
  expect(standingOf({ ...base, ...part })).toBe(expected)
})

test('a refund without a return never asks the buyer to send anything', () => {
  expect(standingOf({ ...base, kind: 'REFUND_ONLY' })).toBe('checked')
})

test('money back, withdrawn and lapsed are the ends', () => {
  expect(['moneyBack', 'withdrawn', 'expired'].every((standing) => isOver(standing as 'moneyBack'))).toBe(
    true,
  )
  expect(isOver('moneyGranted')).toBe(false)
})
