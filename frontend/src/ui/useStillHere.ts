import { useCallback, useContext } from 'react'
import { UNSAFE_DataRouterContext, useLocation } from 'react-router'

/**
 * Whether this page is still the one the reader wants. While the next page loads, this one stays drawn and its hooks still tell
 * the old place; only the router itself knows that somebody has left, and it has no other door to its present state.
 */
export function useStillHere() {
  const router = useContext(UNSAFE_DataRouterContext)?.router
  const { pathname } = useLocation()
  return useCallback(
    () =>
      router === undefined ||
      (router.state.navigation.state === 'idle' && router.state.location.pathname === pathname),
    [router, pathname],
  )
}
