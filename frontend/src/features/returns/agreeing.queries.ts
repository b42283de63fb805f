import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import type { Ask, Return } from '@/api/types'
import { useVerb } from '@/api/useVerb'
import { returnQueries } from './returns.queries'

export type Payer = NonNullable<Schemas['AgreeReturn']['returnPostage']>

/** What is paid if it is agreed on so; without a payer the postage is not agreed on. */
export const useAgreedQuote = (ask: Ask | undefined, returnPostage: Payer | undefined) =>
  useQuery({
    queryKey: ['quote', 'agreed', ask, returnPostage],
    queryFn: ({ signal }) =>
      orThrow(
        api.POST('/returns/by-agreement/quote', {
          body: ask as Ask,
          params: { query: { returnPostage } },
          signal,
        }),
      ),
    enabled: ask !== undefined,
    placeholderData: keepPreviousData,
  })

export const useAgreeReturn = () =>
  useVerb<Tagged<Return>, Schemas['AgreeReturn']>({
    send: (body, headers) => orThrowTagged(api.POST('/returns/by-agreement', { body, headers })),
    keep: (fresh, cache) => cache.setQueryData(returnQueries.one(fresh.id).queryKey, fresh),
    refresh: [['returns', 'list'], ['orders'], ['clocks']],
    once: true,
  })
