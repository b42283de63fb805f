import type { Quote } from '@/api/types'
import { sum } from '@/i18n/money'

/** What the buyer gets altogether: the price back and, beside it, what the shop owes him. */
export const wholeOf = ({ total, compensation }: Quote) => sum([total, compensation], total.currency)
