import type { Kind, Return } from '@/api/types'

interface Nature {
  /** The buyer sends goods back. */
  comesBack: boolean
  /** Goods make it right, not money. */
  isReplaced: boolean
}

// A kind added on the server stops this file from compiling until it is said what it is.
const natures: Record<Kind, Nature> = {
  REFUND_ONLY: { comesBack: false, isReplaced: false },
  RETURN_REFUND: { comesBack: true, isReplaced: false },
  EXCHANGE: { comesBack: true, isReplaced: true },
  RESHIP: { comesBack: false, isReplaced: true },
  REPAIR: { comesBack: true, isReplaced: true },
  PRICE_MATCH: { comesBack: false, isReplaced: false },
}

export const comesBack = (kind: Kind) => natures[kind].comesBack
export const isReplaced = (kind: Kind) => natures[kind].isReplaced

/** Whether the sum of a case is money for its buyer: never before there is any where goods make it right. */
export const isInMoney = ({ kind, money }: Pick<Return, 'kind' | 'money'>) =>
  !isReplaced(kind) || money !== 'NONE'

/** What this release can carry out; the rules know more kinds already. */
export const offeredKinds = [
  'RETURN_REFUND',
  'EXCHANGE',
  'RESHIP',
  'REPAIR',
  'REFUND_ONLY',
  'PRICE_MATCH',
] as const satisfies Kind[]
export type OfferedKind = (typeof offeredKinds)[number]
