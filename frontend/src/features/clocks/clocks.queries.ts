import { queryOptions } from '@tanstack/react-query'
import { api, orThrow } from '@/api/client'

export const clockQueries = {
  summary: () =>
    queryOptions({
      queryKey: ['clocks', 'summary'],
      queryFn: () => orThrow(api.GET('/clocks/summary')),
      refetchInterval: 60_000,
    }),
}
