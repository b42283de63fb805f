import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import type { RefundState } from '@/api/types'
import { useVerb } from '@/api/useVerb'

export const refundQueries = {
  list: (state: RefundState | undefined) =>
    infiniteQueryOptions({
      queryKey: ['refunds', 'list', state],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/refunds', { params: { query: { state, limit: 40, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
}

const refresh = [['refunds'], ['returns'], ['clocks']]

export const useConfirmLeg = (id: string) =>
  useVerb<unknown, Schemas['ConfirmPaid']>({
    send: (body, header) =>
      orThrow(api.POST('/refunds/{id}/confirm', { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export const useRetryLeg = (id: string) =>
  useVerb<unknown, Schemas['RetryLeg']>({
    send: (body, header) =>
      orThrow(api.POST('/refunds/{id}/retry', { body, params: { path: { id } }, headers: header })),
    refresh,
  })
