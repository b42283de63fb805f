import clocks from '@/features/clocks/clocks.zh-CN.json'
import credit from '@/features/credit/credit.zh-CN.json'
import disputes from '@/features/disputes/disputes.zh-CN.json'
import duty from '@/features/duty/duty.zh-CN.json'
import evidence from '@/features/evidence/evidence.zh-CN.json'
import goodwill from '@/features/goodwill/goodwill.zh-CN.json'
import invoices from '@/features/invoices/invoices.zh-CN.json'
import orders from '@/features/orders/orders.zh-CN.json'
import penalties from '@/features/penalties/penalties.zh-CN.json'
import platforms from '@/features/platforms/platforms.zh-CN.json'
import policy from '@/features/policy/policy.zh-CN.json'
import reconciliation from '@/features/reconciliation/reconciliation.zh-CN.json'
import refunds from '@/features/refunds/refunds.zh-CN.json'
import repairs from '@/features/repairs/repairs.zh-CN.json'
import returns from '@/features/returns/returns.zh-CN.json'
import shops from '@/features/shops/shops.zh-CN.json'
import spending from '@/features/spending/spending.zh-CN.json'
import common from './common.zh-CN.json'

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
