import clocks from '@/features/clocks/clocks.zh-CN.json'
import creditDesk from '@/features/credit/credit.desk.zh-CN.json'
import credit from '@/features/credit/credit.zh-CN.json'
import demands from '@/features/demands/demands.zh-CN.json'
import disputes from '@/features/disputes/disputes.zh-CN.json'
import duty from '@/features/duty/duty.zh-CN.json'
import failures from '@/features/failures/failures.zh-CN.json'
import goodwill from '@/features/goodwill/goodwill.zh-CN.json'
import holds from '@/features/holds/holds.zh-CN.json'
import invoicesDesk from '@/features/invoices/invoices.desk.zh-CN.json'
import invoices from '@/features/invoices/invoices.zh-CN.json'
import ordersDesk from '@/features/orders/orders.desk.zh-CN.json'
import orders from '@/features/orders/orders.zh-CN.json'
import penalties from '@/features/penalties/penalties.zh-CN.json'
import platforms from '@/features/platforms/platforms.zh-CN.json'
import policy from '@/features/policy/policy.zh-CN.json'
import reconciliation from '@/features/reconciliation/reconciliation.zh-CN.json'
import refunds from '@/features/refunds/refunds.desk.zh-CN.json'
import repairs from '@/features/repairs/repairs.zh-CN.json'
import agreeing from '@/features/returns/agreeing.zh-CN.json'
import beside from '@/features/returns/beside.zh-CN.json'
import found from '@/features/returns/found.zh-CN.json'
import owed from '@/features/returns/owed.zh-CN.json'
import returnsActs from '@/features/returns/returns.acts.zh-CN.json'
import returnsAsk from '@/features/returns/returns.ask.zh-CN.json'
import returnsCase from '@/features/returns/returns.case.zh-CN.json'
import returnsDesk from '@/features/returns/returns.desk.zh-CN.json'
import shops from '@/features/shops/shops.zh-CN.json'
import signals from '@/features/signals/signals.zh-CN.json'
import spending from '@/features/spending/spending.zh-CN.json'

import warehouse from '@/features/warehouse/warehouse.zh-CN.json'
import pickups from '@/features/wayback/pickups.zh-CN.json'
import wayback from '@/features/wayback/wayback.zh-CN.json'

/** What is read at the desk and not by everybody; of orders, returns and refunds it is the part that stands beside what everybody reads. */
export default {
  agreeing,
  beside,
  clocks,
  credit,
  creditDesk,
  demands,
  disputes,
  duty,
  failures,
  found,
  goodwill,
  holds,
  invoices,
  invoicesDesk,
  owed,
  orders: { ...orders, ...ordersDesk },
  penalties,
  pickups,
  platforms,
  policy,
  reconciliation,
  refunds,
  repairs,
  returns: { ...returnsAsk, ...returnsCase, ...returnsActs, ...returnsDesk },
  shops,
  signals,
  spending,
  warehouse,
  wayback,
}
