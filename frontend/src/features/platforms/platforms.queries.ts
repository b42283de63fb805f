import { queryOptions } from '@tanstack/react-query'
import { api, orThrow } from '@/api/client'

export const platformQueries = {
  of: (returnId: string) =>
    queryOptions({
      queryKey: ['returns', 'platform-states', returnId],
      queryFn: () =>
        orThrow(api.GET('/returns/{id}/platform-states', { params: { path: { id: returnId } } })).then(
          ({ items }) => items,
        ),
      staleTime: 60_000,
    }),
  unknown: () =>
    queryOptions({
      queryKey: ['platform-states', 'unknown'],
      queryFn: () => orThrow(api.GET('/platform-states/unknown')).then(({ items }) => items),
    }),
}
