import type { GrantQuote, Return } from '@/api/types'
import { type Money, sum } from '@/i18n/money'

/** What a grant would pay now; before anything was accepted that is what was asked for. */
export const payableOf = ({ grantQuote, quote, amount }: Return): GrantQuote =>
  grantQuote ?? { lines: quote, total: amount, compensation: sum([], amount.currency) }

/** The price and what is paid beside it. */
export const allOf = ({ total, compensation }: GrantQuote): Money =>
  sum([total, compensation], total.currency)
