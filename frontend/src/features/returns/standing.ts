import type { GoodsState, MoneyState, RequestState, Return } from '@/api/types'

type View = Pick<Return, 'kind' | 'request' | 'goods' | 'money'>

export const standings = [
  'waitingForShop',
  'shopAsks',
  'shopOffers',
  'shopSaidNo',
  'sendItBack',
  'onItsWay',
  'beingChecked',
  'checked',
  'goodsRefused',
  'moneyGranted',
  'moneyFailed',
  'moneyBack',
  'withdrawn',
  'expired',
  'completed',
] as const
export type Standing = (typeof standings)[number]

const byRequest: Record<RequestState, (ret: View) => Standing> = {
  SUBMITTED: () => 'waitingForShop',
  INFO_NEEDED: () => 'shopAsks',
  COUNTERED: () => 'shopOffers',
  REJECTED: () => 'shopSaidNo',
  APPROVED: (ret) => byGoods[ret.kind === 'REFUND_ONLY' ? 'ACCEPTED' : ret.goods],
  WITHDRAWN: () => 'withdrawn',
  EXPIRED: () => 'expired',
  COMPLETED: () => 'completed',
}

const byGoods: Record<GoodsState, Standing> = {
  WITH_BUYER: 'sendItBack',
  IN_TRANSIT: 'onItsWay',
  ARRIVED: 'beingChecked',
  ACCEPTED: 'checked',
  REFUSED: 'goodsRefused',
  LOST: 'beingChecked',
  WRONG_ITEM: 'beingChecked',
  SHORT: 'beingChecked',
  KEPT: 'checked',
  SENT_BACK: 'goodsRefused',
}

const byMoney: Record<MoneyState, Standing | undefined> = {
  NONE: undefined,
  GRANTED: 'moneyGranted',
  SENT: 'moneyGranted',
  PAID: 'moneyBack',
  FAILED: 'moneyFailed',
  CLAWED_BACK: undefined,
}

/** Four machines in one plain sentence. Only words: what may be done is the server's to say. */
export const standingOf = (ret: View): Standing => byMoney[ret.money] ?? byRequest[ret.request](ret)

export const isOver = (standing: Standing) =>
  ['moneyBack', 'withdrawn', 'expired', 'completed'].includes(standing)
