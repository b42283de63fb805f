import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'

export type Summary = Schemas['ClockSummary']
export type OfShop = Schemas['ClocksOfShop']
export type Guard = Schemas['ClockGuardReport']
export type RunningClock = Schemas['RunningClock']
export type ClockKind = RunningClock['kind']

export interface ClockFilter {
  kind?: ClockKind
  about?: RunningClock['about']
  code?: string
  assignee?: string
  dueFrom?: string
  dueBefore?: string
}

const everyMinute = 60_000

export const clockQueries = {
  summary: () =>
    queryOptions({
      queryKey: ['clocks', 'summary'],
      queryFn: () => orThrow(api.GET('/clocks/summary')),
      refetchInterval: everyMinute,
    }),
  ofMyShops: () =>
    queryOptions({
      queryKey: ['clocks', 'my-shops'],
      queryFn: (): Promise<OfShop[]> =>
        orThrow(api.GET('/clocks/summary/my-shops')).then(({ items }) => items),
      refetchInterval: 5 * everyMinute,
    }),
  myLetters: () =>
    queryOptions({
      queryKey: ['clocks', 'my-letters'],
      queryFn: () => orThrow(api.GET('/clocks/my-letters')),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  guard: () =>
    queryOptions({
      queryKey: ['clocks', 'guard'],
      queryFn: () => orThrow(api.GET('/clocks/guard')),
      refetchInterval: 5 * everyMinute,
    }),
  list: (filter: ClockFilter, limit = 40) =>
    infiniteQueryOptions({
      queryKey: ['clocks', 'list', filter, limit],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/clocks', { params: { query: { ...filter, limit, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: everyMinute,
    }),
}

export const setMyLetters = (wanted: boolean) => orThrow(api.PUT('/clocks/my-letters', { body: { wanted } }))
