import { useQuery } from '@tanstack/react-query'
import type { GrantQuote, Return } from '@/api/types'
import { type Money, sum } from '@/i18n/money'
import { returnQueries } from './returns.queries'

/** What a grant would pay now; until the server has said it, what was asked for, and nothing can be confirmed. */
export function usePayable(
  ret: Return,
  early: boolean,
  restockingBasisPoints?: number,
): { payable: GrantQuote; isKnown: boolean } {
  const grant = useQuery({
    ...returnQueries.grant(ret, early, restockingBasisPoints),
    enabled: ret.actions.includes(early ? 'REFUND_EARLY' : 'REFUND'),
  })
  const asked = { lines: ret.quote, total: ret.amount, compensation: sum([], ret.amount.currency), gifts: [] }
  return { payable: grant.data ?? asked, isKnown: grant.data !== undefined && !grant.isPlaceholderData }
}

/** The price and what is paid beside it. */
export const allOf = ({ total, compensation }: GrantQuote): Money =>
  sum([total, compensation], total.currency)
