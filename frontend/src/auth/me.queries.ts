import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, orThrow } from '@/api/client'
import type { Me } from '@/api/types'

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

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => orThrow(api.GET('/me')),
  staleTime: 5 * 60_000,
})

export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe is for screens behind RequireRole')
  return data
}
