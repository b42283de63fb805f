import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { meQuery } from '@/auth/me.queries'
import { has, isBuyer, isStaff } from '@/auth/roles'
import { disputesPath } from '@/features/disputes/disputes.paths'
import { myOrdersPath } from '@/features/orders/orders.paths'
import { refundListPath } from '@/features/refunds/refunds.paths'
import { queuePath } from '@/features/returns/returns.paths'
import { openShopPath } from '@/features/shops/shops.paths'
import { NothingYet } from './NothingYet'

/** Sends everybody to the place where their day begins. */
export default function HomePage() {
  const { data: me } = useSuspenseQuery(meQuery)
  if (has(me, 'agent', 'supervisor', 'owner')) return <Navigate to={queuePath()} replace />
  if (has(me, 'warehouse')) return <Navigate to={queuePath({ tab: 'receive' })} replace />
  if (has(me, 'finance')) return <Navigate to={refundListPath()} replace />
  if (isStaff(me)) return <Navigate to={queuePath()} replace />
  if (isBuyer(me)) return <Navigate to={myOrdersPath()} replace />
  if (has(me, 'arbiter', 'expert')) return <Navigate to={disputesPath()} replace />
  if (has(me, 'admin')) return <Navigate to={openShopPath()} replace />
  return <NothingYet me={me} />
}
