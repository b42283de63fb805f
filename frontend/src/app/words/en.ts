import evidence from '@/features/evidence/evidence.en.json'
import orders from '@/features/orders/orders.verdict.en.json'
import refunds from '@/features/refunds/refunds.en.json'
import returns from '@/features/returns/returns.en.json'
import common from './common.en.json'

/** What everybody reads; what is read at the desk or on certain pages alone stands beside, so that a phone does not fetch it. */
export default {
  common,
  evidence,
  orders,
  refunds,
  returns,
}
