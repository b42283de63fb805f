import { queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Told = Schemas['TrackingEvent']
export type TrackingCode = Told['code']

export const trackingQueries = {
  of: (number: string) =>
    queryOptions({
      queryKey: ['tracking', number],
      queryFn: (): Promise<Told[]> =>
        orThrow(api.GET('/tracking/events', { params: { query: { number } } })).then(({ items }) => items),
    }),
}

export const useTellTracking = (number: string) =>
  useVerb<Schemas['TrackingHeard'], Schemas['TellTracking']>({
    send: (body, headers) => orThrow(api.POST('/tracking/events', { body, headers })),
    refresh: [['tracking', number], ['returns'], ['orders'], ['signals']],
  })
