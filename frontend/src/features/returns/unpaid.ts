import type { Return, Units } from '@/api/types'

/** Where a piece is that nothing is paid for. */
const unpaid = ['REFUSED', 'WRONG_ITEM', 'SHORT', 'LOST', 'SENT_BACK'] as const
type Unpaid = (typeof unpaid)[number]

export const isUnpaid = ({ state }: Units): boolean => unpaid.includes(state as Unpaid)

/** Of these the reader has seen which pieces they show. */
export const shownWith = (lines: Return['lines']): ReadonlySet<string> =>
  new Set(lines.flatMap(({ units }) => units.flatMap(({ evidence = [] }) => evidence)))
