import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'

export type Me = Schemas['MeView']
export type Role = Schemas['Role']

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
