import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, asSeen, mustSee, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type PresetVersion = Schemas['PresetVersion']
export type DryRun = Schemas['DryRun']
export type AutoRule = Schemas['AutoRule']
export type WriteAutoRule = Schemas['WriteAutoRule']
export type HolidayYear = Schemas['HolidayYear']
export type PlatformHolidayYear = Schemas['PlatformHolidayYear']

/** A year as it is typed or read from a file; a country where it is not one shop's. */
export interface YearTable {
  country: string
  year: number
  source: string
  publishedOn?: string
  table: string
}

export const isRunning = (run?: DryRun) => run?.status === 'QUEUED' || run?.status === 'RUNNING'

export const policyQueries = {
  versions: () =>
    infiniteQueryOptions({
      queryKey: ['policy', 'versions'],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/presets/versions', { params: { query: { limit: 20, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  version: (id: string) =>
    queryOptions({
      queryKey: ['policy', 'version', id],
      queryFn: (): Promise<Tagged<PresetVersion>> =>
        orThrowTagged(api.GET('/presets/versions/{id}', { params: { path: { id } } })),
    }),
  dryRuns: (presetVersionId: string) =>
    queryOptions({
      queryKey: ['policy', 'dry-runs', presetVersionId],
      queryFn: () =>
        orThrow(api.GET('/presets/dry-runs', { params: { query: { presetVersionId, limit: 1 } } })).then(
          ({ items }) => items,
        ),
      refetchInterval: ({ state: { data } }) => (data?.some(isRunning) ? 700 : false),
    }),
  changes: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['policy', 'changes', id],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(
          api.GET('/presets/dry-runs/{id}/changes', {
            params: { path: { id }, query: { limit: 20, cursor } },
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  rules: () =>
    queryOptions({
      queryKey: ['policy', 'rules'],
      queryFn: () => orThrow(api.GET('/auto-rules')).then(({ items }) => items),
    }),
  log: (id: string, outcome?: 'FIRED') =>
    infiniteQueryOptions({
      queryKey: ['policy', 'log', id, outcome],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(
          api.GET('/auto-rules/{id}/log', {
            params: { path: { id }, query: { outcome, limit: 20, cursor } },
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  reasons: () =>
    queryOptions({
      queryKey: ['reasons'],
      queryFn: () => orThrow(api.GET('/reasons')).then(({ items }) => items),
      staleTime: 60 * 60_000,
    }),
  holidays: () =>
    queryOptions({
      queryKey: ['policy', 'holidays'],
      queryFn: () => orThrow(api.GET('/holidays')).then(({ items }) => items),
    }),
  platformHolidays: () =>
    infiniteQueryOptions({
      queryKey: ['policy', 'platform-holidays'],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/platform/holidays', { params: { query: { limit: 20, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
}

const keepVersion = (fresh: Tagged<PresetVersion>, cache: QueryClient) =>
  cache.setQueryData(policyQueries.version(fresh.id).queryKey, fresh)

const versions = [['policy', 'versions'], ['shops']]

export const useDraft = () =>
  useVerb<Tagged<PresetVersion>, Schemas['DraftPreset']>({
    send: (body, headers) => orThrowTagged(api.POST('/presets/versions', { body, headers })),
    keep: keepVersion,
    refresh: versions,
  })

export const useWriteDraft = (seen: Tagged<PresetVersion>) =>
  useVerb<Tagged<PresetVersion>, Schemas['PresetPromise']>({
    send: (body) =>
      orThrowTagged(
        api.PUT('/presets/versions/{id}', {
          body,
          params: { path: { id: seen.id }, header: mustSee(seen) },
        }),
      ),
    keep: keepVersion,
    refresh: versions,
    refreshOnStale: [policyQueries.version(seen.id).queryKey],
  })

export const usePublish = (seen: Tagged<PresetVersion>) =>
  useVerb<Tagged<PresetVersion>, Schemas['PublishPreset']>({
    send: (body, headers) =>
      orThrowTagged(
        api.POST('/presets/versions/{id}/publish', {
          body,
          params: { path: { id: seen.id } },
          headers: { ...headers, ...asSeen(seen) },
        }),
      ),
    keep: keepVersion,
    refresh: versions,
    refreshOnStale: [policyQueries.version(seen.id).queryKey],
  })

export const useDiscard = (seen: Tagged<PresetVersion>) =>
  useVerb<Tagged<PresetVersion>>({
    send: (_, headers) =>
      orThrowTagged(
        api.POST('/presets/versions/{id}/discard', {
          params: { path: { id: seen.id } },
          headers: { ...headers, ...asSeen(seen) },
        }),
      ),
    keep: keepVersion,
    refresh: versions,
  })

export const useDryRun = (presetVersionId: string) =>
  useVerb<DryRun, { cases: number }>({
    send: ({ cases }, headers) =>
      orThrow(api.POST('/presets/dry-runs', { body: { presetVersionId, cases }, headers })),
    refresh: [['policy', 'dry-runs', presetVersionId]],
  })

const rules = [['policy', 'rules']]

export const useAddRule = () =>
  useVerb<AutoRule, WriteAutoRule>({
    send: (body, headers) => orThrow(api.POST('/auto-rules', { body, headers })),
    refresh: rules,
  })

/** The list tells each rule's version, so it is what was seen. */
const seenRule = ({ version }: AutoRule) => ({ 'If-Match': `"${version}"` })

export const useWriteRule = (rule: AutoRule) =>
  useVerb<AutoRule, WriteAutoRule>({
    send: (body) =>
      orThrow(
        api.PUT('/auto-rules/{id}', { body, params: { path: { id: rule.id }, header: seenRule(rule) } }),
      ),
    refresh: rules,
    refreshOnStale: rules,
  })

export const useRemoveRule = (rule: AutoRule) =>
  useVerb<unknown>({
    send: () =>
      orThrow(api.DELETE('/auto-rules/{id}', { params: { path: { id: rule.id } }, headers: seenRule(rule) })),
    refresh: rules,
  })

const holidays = [['policy', 'holidays']]

const asTable = { 'Content-Type': 'text/csv' }
const asIs = (text: string) => text

export const useLoadHolidays = () =>
  useVerb<unknown, YearTable>({
    send: ({ year, source, publishedOn, table }) =>
      orThrow(
        api.PUT('/holidays/{year}/csv', {
          body: table,
          bodySerializer: asIs,
          params: { path: { year }, query: { source, publishedOn } },
          headers: asTable,
        }),
      ),
    refresh: holidays,
  })

export const useRemoveHolidays = () =>
  useVerb<unknown, number>({
    send: (year) => orThrow(api.DELETE('/holidays/{year}', { params: { path: { year } } })),
    refresh: holidays,
  })

const platformHolidays = [['policy', 'platform-holidays']]

export const useLoadPlatformHolidays = () =>
  useVerb<unknown, YearTable>({
    send: ({ country, year, source, publishedOn = '', table }) =>
      orThrow(
        api.PUT('/platform/holidays/{country}/{year}', {
          body: table,
          bodySerializer: asIs,
          params: { path: { country, year }, query: { source, publishedOn } },
          headers: asTable,
        }),
      ),
    refresh: platformHolidays,
  })

export const useRemovePlatformHolidays = () =>
  useVerb<unknown, { country: string; year: number }>({
    send: ({ country, year }) =>
      orThrow(api.DELETE('/platform/holidays/{country}/{year}', { params: { path: { country, year } } })),
    refresh: platformHolidays,
  })
