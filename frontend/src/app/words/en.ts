import clocks from '@/features/clocks/clocks.en.json'
import duty from '@/features/duty/duty.en.json'
import evidence from '@/features/evidence/evidence.en.json'
import orders from '@/features/orders/orders.en.json'
import policy from '@/features/policy/policy.en.json'
import refunds from '@/features/refunds/refunds.en.json'
import returns from '@/features/returns/returns.en.json'
import shops from '@/features/shops/shops.en.json'
import common from './common.en.json'

export default { common, orders, returns, refunds, clocks, duty, evidence, shops }
export default { common, orders, returns, refunds, clocks, evidence, shops, policy }
