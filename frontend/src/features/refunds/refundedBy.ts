import type { Refund } from '@/api/types'
import { type Money, sum } from '@/i18n/money'

/** All that this refund pays: the price and, beside it, the compensation. */
export const refundedBy = ({ total, compensation }: Refund): Money =>
  sum([total, compensation], total.currency)
