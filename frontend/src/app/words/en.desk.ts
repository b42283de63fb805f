import clocks from '@/features/clocks/clocks.en.json'
import creditDesk from '@/features/credit/credit.desk.en.json'
import credit from '@/features/credit/credit.en.json'
import demands from '@/features/demands/demands.en.json'
import disputes from '@/features/disputes/disputes.en.json'
import duty from '@/features/duty/duty.en.json'
import failures from '@/features/failures/failures.en.json'
import goodwill from '@/features/goodwill/goodwill.en.json'
import holds from '@/features/holds/holds.en.json'
import invoicesDesk from '@/features/invoices/invoices.desk.en.json'
import invoices from '@/features/invoices/invoices.en.json'
import ordersDesk from '@/features/orders/orders.desk.en.json'
import orders from '@/features/orders/orders.en.json'
import penalties from '@/features/penalties/penalties.en.json'
import platforms from '@/features/platforms/platforms.en.json'
import policy from '@/features/policy/policy.en.json'
import reconciliation from '@/features/reconciliation/reconciliation.en.json'
import refunds from '@/features/refunds/refunds.desk.en.json'
import repairs from '@/features/repairs/repairs.en.json'
import agreeing from '@/features/returns/agreeing.en.json'
import beside from '@/features/returns/beside.en.json'
import found from '@/features/returns/found.en.json'
import owed from '@/features/returns/owed.en.json'
import returnsActs from '@/features/returns/returns.acts.en.json'
import returnsAsk from '@/features/returns/returns.ask.en.json'
import returnsCase from '@/features/returns/returns.case.en.json'
import returnsDesk from '@/features/returns/returns.desk.en.json'
import shops from '@/features/shops/shops.en.json'
import signals from '@/features/signals/signals.en.json'
import spending from '@/features/spending/spending.en.json'

import warehouse from '@/features/warehouse/warehouse.en.json'
import pickups from '@/features/wayback/pickups.en.json'
import wayback from '@/features/wayback/wayback.en.json'

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
