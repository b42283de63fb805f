import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, Outlet } from 'react-router'
import { meQuery, type Role } from './me.queries'
import { has } from './roles'

/** A courtesy, not a lock: the server decides; this only spares people a screen that is not theirs. */
export function RequireRole({ anyOf }: { anyOf: readonly Role[] }) {
  const { data: me } = useSuspenseQuery(meQuery)
  return has(me, ...anyOf) ? <Outlet /> : <Navigate to="/" replace />
}
