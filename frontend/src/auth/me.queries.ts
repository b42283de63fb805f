import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, orThrow } from '@/api/client'
import type { Me } from '@/api/types'
import { actIn, shopOf } from './chosenShop'

export type { Me }

/** Of the person in the realm; the contract leaves them open, these are the ones with a screen. */
export const roles = [
  'buyer',
  'agent',
  'supervisor',
  'owner',
  'warehouse',
  'finance',
  'arbiter',
  'expert',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** What one may do depends on the shop one acts in; who works in several is asked about again, in the chosen one. */
async function whoAmI(): Promise<Me> {
  const me = await orThrow(api.GET('/me'))
  const shop = shopOf(me)
  if (!shop) return me
  actIn(shop.id)
  return me.shopId === shop.id ? me : orThrow(api.GET('/me'))
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: whoAmI,
  staleTime: 5 * 60_000,
})

export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe is for screens behind RequireRole')
  return data
}
