import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Goodwill = Schemas['Goodwill']
/** Somebody has still to decide, or to pay. */
export type WaitingState = Extract<Goodwill['state'], 'TO_APPROVE' | 'GRANTED'>

export const goodwillQueries = {
  ofReturn: (returnId: string) =>
    queryOptions({
      queryKey: ['goodwill', 'of', returnId],
      queryFn: () =>
        orThrow(api.GET('/goodwill', { params: { query: { returnId, limit: 50 } } })).then(
          ({ items }) => items,
        ),
    }),
  waiting: (state?: WaitingState) =>
    infiniteQueryOptions({
      queryKey: ['goodwill', 'waiting', state],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/goodwill', { params: { query: { state, limit: 20, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      enabled: state !== undefined,
    }),
  budget: () =>
    queryOptions({ queryKey: ['goodwill', 'budget'], queryFn: () => orThrow(api.GET('/goodwill/budget')) }),
}

const refresh = [['goodwill'], ['returns'], ['credit']]

export const useGiveGoodwill = () =>
  useVerb<Goodwill, Schemas['AskGoodwill']>({
    send: (body, header) => orThrow(api.POST('/goodwill', { body, headers: header })),
    refresh,
  })

export const useDecideGoodwill = (id: string) =>
  useVerb<Goodwill, 'approve' | 'decline'>({
    send: (verb, header) =>
      orThrow(
        verb === 'approve'
          ? api.POST('/goodwill/{id}/approve', { params: { path: { id } }, headers: header })
          : api.POST('/goodwill/{id}/decline', { params: { path: { id } }, headers: header }),
      ),
    refresh,
  })

export const useConfirmGoodwill = (id: string) =>
  useVerb<Goodwill, Schemas['ConfirmGoodwill']>({
    send: (body, header) =>
      orThrow(api.POST('/goodwill/{id}/confirm', { body, params: { path: { id } }, headers: header })),
    refresh,
  })
