import credit from '@/features/credit/credit.en.json'
import evidence from '@/features/evidence/evidence.en.json'
import invoices from '@/features/invoices/invoices.en.json'
import orders from '@/features/orders/orders.en.json'
import refunds from '@/features/refunds/refunds.en.json'
import returns from '@/features/returns/returns.en.json'
import common from './common.en.json'

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
