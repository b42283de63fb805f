import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'

export type CreditAccount = Schemas['CreditAccount']
export type CreditEntry = Schemas['CreditEntry']

export const creditQueries = {
  mine: () =>
    queryOptions({
      queryKey: ['credit', 'mine'],
      queryFn: () => orThrow(api.GET('/me/credit')).then(({ accounts }) => accounts),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['credit', 'one', id],
      queryFn: () => orThrow(api.GET('/credit-accounts/{id}', { params: { path: { id } } })),
    }),
  list: (holder?: string) =>
    infiniteQueryOptions({
      queryKey: ['credit', 'list', holder],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/credit-accounts', { params: { query: { holder, limit: 40, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
}
