import type { Return, Units } from '@/api/types'

/** Where a piece is that nothing is paid for. */
const unpaid = ['REFUSED', 'WRONG_ITEM', 'SHORT', 'LOST', 'SENT_BACK'] as const
type Unpaid = (typeof unpaid)[number]

export const isUnpaid = ({ state }: Units): boolean => unpaid.includes(state as Unpaid)

/** Whether any piece of a line is not paid; what was found wrong and granted all the same is paid. */
export const hasUnpaid = ({ units, paidPieces = 0, quantity }: Return['lines'][number]): boolean =>
  paidPieces < quantity && units.some(isUnpaid)

/** Of these the reader has seen which pieces they show. */
export const shownWith = (lines: Return['lines']): ReadonlySet<string> =>
  new Set(lines.flatMap(({ units }) => units.flatMap(({ evidence = [] }) => evidence)))
