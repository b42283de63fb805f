import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Hold = Schemas['Hold']
export type HoldState = Hold['state']

export const holdQueries = {
  /** What finance has to do outside, or to look after there. */
  toDo: () =>
    infiniteQueryOptions({
      queryKey: ['holds', 'toDo'],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/holds', { params: { query: { toDo: true, limit: 40, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
}

const refresh = [['holds'], ['demands'], ['returns'], ['clocks'], ['reconciliation']]

export const useHoldDone = (id: string) =>
  useVerb<Hold, Schemas['HoldDone']>({
    send: (body, headers) =>
      orThrow(api.POST('/holds/{id}/done', { body, params: { path: { id } }, headers })),
    refresh,
  })

export const useHoldFailed = (id: string) =>
  useVerb<Hold, Schemas['HoldFailed']>({
    send: (body, headers) =>
      orThrow(api.POST('/holds/{id}/failed', { body, params: { path: { id } }, headers })),
    refresh,
  })
