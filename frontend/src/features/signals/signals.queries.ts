import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, asSeen, mustSee, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Signal = Schemas['RaisedSignal']
export type SignalOrder = Schemas['SignalOrder']
export type SignalKind = Signal['kind']
export type SignalState = Signal['state']
export type Watch = Schemas['WatchTermsOfShop']
export type WatchTerms = Schemas['WatchTerms']

export interface SignalFilter {
  state: SignalState
  kind?: SignalKind
}

const at = (id: string) => ({ params: { path: { id } } })

export const signalQueries = {
  list: (filter: SignalFilter, limit = 40) =>
    infiniteQueryOptions({
      queryKey: ['signals', 'list', filter, limit],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/signals', { params: { query: { ...filter, limit, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: 60_000,
    }),
  orders: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['signals', 'orders', id],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/signals/{id}/orders', { params: { path: { id }, query: { limit: 20, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  watch: () =>
    queryOptions({
      queryKey: ['watch-terms'],
      queryFn: (): Promise<Tagged<Watch>> => orThrowTagged(api.GET('/watch-terms')),
    }),
}

const seen = ({ version }: Signal) => asSeen({ etag: `"${version}"` })

export const useOpenCase = (signal: Signal) =>
  useVerb<Signal, Schemas['OpenCaseForSignal']>({
    send: (body, headers) =>
      orThrow(
        api.POST('/signals/{id}/open-case', {
          body,
          headers: { ...headers, ...seen(signal) },
          ...at(signal.id),
        }),
      ),
    refresh: [['signals'], ['returns']],
    refreshOnStale: [['signals']],
  })

/** One order of several with the same article. */
export const useOpenCaseForArticle = (signal: Signal) =>
  useVerb<SignalOrder, Schemas['OpenCaseForArticle'] & { orderId: string }>({
    send: ({ orderId, ...body }, headers) =>
      orThrow(
        api.POST('/signals/{id}/orders/{orderId}/open-case', {
          body,
          headers,
          params: { path: { id: signal.id, orderId } },
        }),
      ),
    refresh: [['signals', 'orders', signal.id], ['returns']],
  })

export const useDismiss = (signal: Signal) =>
  useVerb<Signal, Schemas['DismissSignal']>({
    send: (body, headers) =>
      orThrow(
        api.POST('/signals/{id}/dismiss', {
          body,
          headers: { ...headers, ...seen(signal) },
          ...at(signal.id),
        }),
      ),
    refresh: [['signals']],
    refreshOnStale: [['signals']],
  })

export const useSetWatch = (etag?: string) =>
  useVerb<Watch, WatchTerms>({
    send: (body) => orThrow(api.PUT('/watch-terms', { body, params: { header: mustSee({ etag }) } })),
    refresh: [['watch-terms']],
    refreshOnStale: [['watch-terms']],
  })
