import evidence from '@/features/evidence/evidence.zh-CN.json'
import orders from '@/features/orders/orders.verdict.zh-CN.json'
import refunds from '@/features/refunds/refunds.zh-CN.json'
import returns from '@/features/returns/returns.zh-CN.json'
import common from './common.zh-CN.json'

/** What everybody reads; what is read at the desk or on certain pages alone stands beside, so that a phone does not fetch it. */
export default {
  common,
  evidence,
  orders,
  refunds,
  returns,
}
