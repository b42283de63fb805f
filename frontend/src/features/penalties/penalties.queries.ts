import { queryOptions } from '@tanstack/react-query'
import { api, mustSee, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Penalties = Schemas['Penalties']
export type Share = Schemas['PenaltyShare']

export const penaltyQueries = {
  all: () =>
    queryOptions({
      queryKey: ['penalties'],
      queryFn: (): Promise<Tagged<Penalties>> => orThrowTagged(api.GET('/penalties')),
    }),
}

export const useSetPenalties = (etag?: string) =>
  useVerb<Penalties, Schemas['SetPenalties']>({
    send: (body) => orThrow(api.PUT('/penalties', { body, params: { header: mustSee({ etag }) } })),
    refresh: [['penalties']],
    refreshOnStale: [['penalties']],
  })
