import clocks from '@/features/clocks/clocks.zh-CN.json'
import duty from '@/features/duty/duty.zh-CN.json'
import evidence from '@/features/evidence/evidence.zh-CN.json'
import orders from '@/features/orders/orders.zh-CN.json'
import policy from '@/features/policy/policy.zh-CN.json'
import refunds from '@/features/refunds/refunds.zh-CN.json'
import returns from '@/features/returns/returns.zh-CN.json'
import shops from '@/features/shops/shops.zh-CN.json'
import common from './common.zh-CN.json'

export default { common, orders, returns, refunds, clocks, duty, evidence, shops }
export default { common, orders, returns, refunds, clocks, evidence, shops, policy }
