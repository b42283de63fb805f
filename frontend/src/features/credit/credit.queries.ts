import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

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
  entries: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['credit', 'entries', id],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(
          api.GET('/credit-accounts/{id}/entries', {
            params: { path: { id }, query: { limit: 100, cursor } },
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
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

const refresh = [['credit']]

/** Something was bought with it. */
export const useSpendCredit = (id: string) =>
  useVerb<CreditAccount, Schemas['SpendCredit']>({
    send: (body, headers) =>
      orThrow(api.POST('/credit-accounts/{id}/spend', { body, params: { path: { id } }, headers })),
    keep: (fresh, cache) => cache.setQueryData(creditQueries.one(id).queryKey, fresh),
    refresh,
  })

/** All of what was spent under one cause is there again, with its own days. */
export const useReverseCredit = (id: string) =>
  useVerb<CreditAccount, Schemas['ReverseCredit']>({
    send: (body, headers) =>
      orThrow(api.POST('/credit-accounts/{id}/reverse', { body, params: { path: { id } }, headers })),
    keep: (fresh, cache) => cache.setQueryData(creditQueries.one(id).queryKey, fresh),
    refresh,
  })
