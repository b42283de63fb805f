import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Demand = Schemas['Demand']
export type DemandState = Demand['state']
export type WaiveReason = Schemas['WaiveReason']

export const demandQueries = {
  /** What the buyer of a case owes, or will if he does nothing. */
  ofReturn: (id: string, version: number) =>
    queryOptions({
      queryKey: ['demands', 'of', id, version],
      queryFn: () => orThrow(api.GET('/returns/{id}/owed', { params: { path: { id } } })),
      placeholderData: keepPreviousData,
    }),
  list: (state: DemandState) =>
    infiniteQueryOptions({
      queryKey: ['demands', 'list', state],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/demands', { params: { query: { state, limit: 40, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
}

const refresh = [['demands'], ['refunds'], ['returns'], ['clocks'], ['reconciliation']]

export const useAskBack = () =>
  useVerb<Demand, Schemas['AskBack']>({
    send: (body, headers) => orThrow(api.POST('/demands', { body, headers })),
    refresh,
    once: true,
  })

export const useDemandPaid = (id: string) =>
  useVerb<Demand, Schemas['DemandPaid']>({
    send: (body, headers) =>
      orThrow(api.POST('/demands/{id}/paid', { body, params: { path: { id } }, headers })),
    refresh,
  })

export const useWaiveDemand = (id: string) =>
  useVerb<Demand, Schemas['WaiveDemand']>({
    send: (body, headers) =>
      orThrow(api.POST('/demands/{id}/waive', { body, params: { path: { id } }, headers })),
    refresh,
  })
