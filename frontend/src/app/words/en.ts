import clocks from '@/features/clocks/clocks.en.json'
import credit from '@/features/credit/credit.en.json'
import disputes from '@/features/disputes/disputes.en.json'
import duty from '@/features/duty/duty.en.json'
import evidence from '@/features/evidence/evidence.en.json'
import goodwill from '@/features/goodwill/goodwill.en.json'
import invoices from '@/features/invoices/invoices.en.json'
import orders from '@/features/orders/orders.en.json'
import penalties from '@/features/penalties/penalties.en.json'
import platforms from '@/features/platforms/platforms.en.json'
import policy from '@/features/policy/policy.en.json'
import reconciliation from '@/features/reconciliation/reconciliation.en.json'
import refunds from '@/features/refunds/refunds.en.json'
import repairs from '@/features/repairs/repairs.en.json'
import returns from '@/features/returns/returns.en.json'
import shops from '@/features/shops/shops.en.json'
import spending from '@/features/spending/spending.en.json'
import common from './common.en.json'

export default {
  common,
  clocks,
  credit,
  disputes,
  duty,
  evidence,
  goodwill,
  invoices,
  orders,
  policy,
  reconciliation,
  refunds,
  repairs,
  returns,
  shops,
  penalties,
  platforms,
  spending,
}
