import { queryOptions } from '@tanstack/react-query'
import { api, mustSee, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Limits = Schemas['SpendingLimits']

export const spendingQueries = {
  limits: () =>
    queryOptions({
      queryKey: ['spending'],
      queryFn: (): Promise<Tagged<Limits>> => orThrowTagged(api.GET('/spending-limits')),
    }),
}

export const useSetLimits = (etag?: string) =>
  useVerb<Limits, Schemas['SetSpendingLimits']>({
    send: (body) => orThrow(api.PUT('/spending-limits', { body, params: { header: mustSee({ etag }) } })),
    refresh: [['spending'], ['goodwill']],
    refreshOnStale: [['spending']],
  })
