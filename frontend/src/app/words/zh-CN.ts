import credit from '@/features/credit/credit.zh-CN.json'
import evidence from '@/features/evidence/evidence.zh-CN.json'
import invoices from '@/features/invoices/invoices.zh-CN.json'
import orders from '@/features/orders/orders.zh-CN.json'
import refunds from '@/features/refunds/refunds.zh-CN.json'
import returns from '@/features/returns/returns.zh-CN.json'
import common from './common.zh-CN.json'

/** What everybody reads; what is read at the desk alone stands beside, so that a phone does not fetch it. */
export default {
  common,
  credit,
  evidence,
  invoices,
  orders,
  refunds,
  returns,
}
