import { queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type CaseFailures = Schemas['CaseFailures']
export type CaseFailure = Schemas['CaseFailure']
export type FailureCode = Schemas['FailureCode']

export const failureQueries = {
  of: (returnId: string) =>
    queryOptions({
      queryKey: ['returns', 'failures', returnId],
      queryFn: () => orThrow(api.GET('/returns/{id}/failures', { params: { path: { id: returnId } } })),
      staleTime: 60_000,
    }),
  codes: () =>
    queryOptions({
      queryKey: ['failure-codes'],
      queryFn: () => orThrow(api.GET('/failure-codes')).then(({ items }) => items),
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

export const useAddFailure = (id: string) =>
  useFailureVerb<Schemas['AddFailure']>(id, (body, headers) =>
    orThrow(api.POST('/returns/{id}/failures', { body, params: { path: { id } }, headers })),
  )

export const useTakeFailureBack = (id: string, failureId: string) =>
  useFailureVerb<void>(id, (_, headers) =>
    orThrow(
      api.POST('/returns/{id}/failures/{failureId}/take-back', {
        params: { path: { id, failureId } },
        headers,
      }),
    ),
  )

type Send<V> = Parameters<typeof useVerb<CaseFailures, V>>[0]['send']

/** Every verb answers with all of them; the case's story has one line more. */
const useFailureVerb = <V>(id: string, send: Send<V>) =>
  useVerb<CaseFailures, V>({
    send,
    keep: (fresh, cache) => cache.setQueryData(failureQueries.of(id).queryKey, fresh),
    refresh: [
      ['returns', 'one', id],
      ['returns', 'timeline', id],
    ],
  })
