import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, asSeen, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Scan = Schemas['Scan']
export type Stray = Schemas['StrayGoods']
export type UnitsOfCase = Schemas['ReturnUnits']
export type Unit = Schemas['ReturnUnit']
export type Place = Unit['place']

const at = (id: string) => ({ params: { path: { id } } })

export const warehouseQueries = {
  today: () =>
    infiniteQueryOptions({
      queryKey: ['scans'],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/scans', { params: { query: { limit: 30, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  strays: () =>
    infiniteQueryOptions({
      queryKey: ['stray-goods'],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/stray-goods', { params: { query: { limit: 30, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  units: (id: string) =>
    queryOptions({
      queryKey: ['returns', 'units', id],
      queryFn: (): Promise<UnitsOfCase> => orThrow(api.GET('/returns/{id}/units', at(id))),
    }),
}

export const useScan = () =>
  useVerb<Scan, Schemas['ScanCode']>({
    send: (body, headers) => orThrow(api.POST('/scans', { body, headers })),
    refresh: [['scans'], ['stray-goods']],
  })

const strays = { refresh: [['stray-goods'], ['scans']], refreshOnStale: [['stray-goods']] }

export const useKeepStray = () =>
  useVerb<Stray, Schemas['KeepStray']>({
    send: (body, headers) => orThrow(api.POST('/stray-goods', { body, headers })),
    ...strays,
  })

const seen = ({ version }: Stray) => asSeen({ etag: `"${version}"` })

export const useMatchStray = (stray: Stray) =>
  useVerb<Stray, Schemas['MatchStray']>({
    send: (body, headers) =>
      orThrow(
        api.POST('/stray-goods/{id}/match', {
          body,
          headers: { ...headers, ...seen(stray) },
          ...at(stray.id),
        }),
      ),
    ...strays,
  })

export const useSettleStray = (stray: Stray) =>
  useVerb<Stray, Schemas['SettleStray']>({
    send: (body, headers) =>
      orThrow(
        api.POST('/stray-goods/{id}/settle', {
          body,
          headers: { ...headers, ...seen(stray) },
          ...at(stray.id),
        }),
      ),
    ...strays,
  })

export const useDispose = (id: string) =>
  useVerb<UnitsOfCase, Schemas['Dispose']>({
    send: (body, headers) => orThrow(api.POST('/returns/{id}/dispose', { body, headers, ...at(id) })),
    keep: (fresh, cache) => cache.setQueryData(warehouseQueries.units(id).queryKey, fresh),
    refresh: [['returns', 'one', id]],
  })
