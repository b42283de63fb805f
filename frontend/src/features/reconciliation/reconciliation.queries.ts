import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Finding = Schemas['Finding']
export type Day = Schemas['DayTotal']
export type SettlementFile = Schemas['SettlementFile']

const pageOf = (state: Finding['state'], limit: number, cursor?: string) =>
  orThrow(api.GET('/reconciliation/findings', { params: { query: { state, limit, cursor } } }))

export const reconciliationQueries = {
  page: pageOf,
  days: () =>
    queryOptions({
      queryKey: ['reconciliation', 'days'],
      queryFn: () => orThrow(api.GET('/reconciliation/days')),
    }),
  files: () =>
    queryOptions({
      queryKey: ['reconciliation', 'files'],
      queryFn: () =>
        orThrow(api.GET('/reconciliation/files', { params: { query: { limit: 10 } } })).then(
          ({ items }) => items,
        ),
    }),
  problems: (id: string) =>
    queryOptions({
      queryKey: ['reconciliation', 'problems', id],
      queryFn: () =>
        orThrow(
          api.GET('/reconciliation/files/{id}/problems', {
            params: { path: { id }, query: { limit: 100 } },
          }),
        ).then(({ items }) => items),
    }),
  findings: (state: Finding['state']) =>
    infiniteQueryOptions({
      queryKey: ['reconciliation', 'findings', state],
      queryFn: ({ pageParam: cursor }) => pageOf(state, 40, cursor),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
}

const refresh = [['reconciliation']]

export const useReconcile = () =>
  useVerb<unknown>({
    send: (_, header) => orThrow(api.POST('/reconciliation/run', { headers: header })),
    refresh,
  })

export const useExplain = (id: string) =>
  useVerb<unknown, Schemas['ExplainFinding']>({
    send: (body, header) =>
      orThrow(
        api.POST('/reconciliation/findings/{id}/explain', {
          body,
          params: { path: { id } },
          headers: header,
        }),
      ),
    refresh,
  })

export const useImportSettlement = () =>
  useVerb<SettlementFile, { file: File; gateway: string }>({
    send: ({ file, gateway }, header) => {
      const form = new FormData()
      form.append('file', file, file.name)
      form.append('gateway', gateway)
      return orThrow(
        api.POST('/reconciliation/files', {
          // openapi-typescript has no type for a file part; the FormData is sent as it is.
          body: form as unknown as { file: string },
          bodySerializer: () => form,
          headers: header,
        }),
      )
    },
    contentOf: ({ file: { name, size, lastModified }, gateway }) => ({ name, size, lastModified, gateway }),
    refresh,
  })
