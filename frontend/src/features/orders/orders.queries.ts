import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, asSeen, mustSee, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import type { Import, Order, OrderStatus, Return } from '@/api/types'
import { useVerb } from '@/api/useVerb'

export interface OrderFilter {
  q?: string
  status?: OrderStatus
  placedFrom?: string
  placedTo?: string
}

const pageOf = (filter: OrderFilter, limit: number, cursor?: string) =>
  orThrow(api.GET('/orders', { params: { query: { ...filter, limit, cursor } } }))

export const orderQueries = {
  page: pageOf,
  one: (id: string) =>
    queryOptions({
      queryKey: ['orders', 'one', id],
      queryFn: (): Promise<Tagged<Order>> =>
        orThrowTagged(api.GET('/orders/{id}', { params: { path: { id } } })),
    }),
  list: (filter: OrderFilter, limit = 40) =>
    infiniteQueryOptions({
      queryKey: ['orders', 'list', filter, limit],
      queryFn: ({ pageParam: cursor }) => pageOf(filter, limit, cursor),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  /** `editing`: the case that is being changed; its own pieces are free for it. */
  returnOptions: (id: string, editing?: string) =>
    queryOptions({
      queryKey: ['orders', 'return-options', id, editing],
      queryFn: () =>
        orThrow(api.GET('/orders/{id}/return-options', { params: { path: { id }, query: { editing } } })),
    }),
  imports: () =>
    queryOptions({
      queryKey: ['orders', 'imports'],
      queryFn: () => orThrow(api.GET('/orders/imports')).then(({ items }) => items),
      refetchInterval: ({ state: { data } }) => (data?.some(isRunning) ? 2_000 : false),
    }),
  oneImport: (id: string) =>
    queryOptions({
      queryKey: ['orders', 'imports', id],
      queryFn: () => orThrow(api.GET('/orders/imports/{id}', { params: { path: { id } } })),
      refetchInterval: ({ state: { data } }) => (isRunning(data) ? 700 : false),
    }),
  importErrors: (id: string) =>
    queryOptions({
      queryKey: ['orders', 'imports', id, 'errors'],
      queryFn: () =>
        orThrow(
          api.GET('/orders/imports/{id}/errors', { params: { path: { id }, query: { limit: 50 } } }),
        ).then(
          // JSON is what we accept here; the same address writes CSV for those who ask for it.
          (answer) => (typeof answer === 'string' ? [] : (answer.items ?? [])),
        ),
    }),
}

/** The whole list, as the server writes it for spreadsheets. */
export const importErrorsAsCsv = async (id: string): Promise<string> =>
  String(
    await orThrow<unknown>(
      api.GET('/orders/imports/{id}/errors', {
        params: { path: { id } },
        headers: { Accept: 'text/csv' },
        parseAs: 'text',
      }),
    ),
  )

export const isRunning = (one?: Import) => one?.status === 'QUEUED' || one?.status === 'RUNNING'

export const usePutMemo = (id: string, etag?: string) =>
  useVerb<Tagged<Order>, Schemas['Memo']>({
    send: (body) =>
      orThrowTagged(
        api.PUT('/orders/{id}/memo', {
          body,
          params: { path: { id }, header: mustSee({ etag }) },
        }),
      ),
    keep: (fresh, cache) => cache.setQueryData(orderQueries.one(id).queryKey, fresh),
    refresh: [['orders', 'one', id]],
    // Somebody else's newer memo must be seen before this one can be saved over it.
    refreshOnStale: [['orders', 'one', id]],
  })

/** A buyer who was not told of the right to withdraw is told after all. */
export const useTold = (id: string, etag?: string) =>
  useVerb<Tagged<Order>, Schemas['ToldOfWithdrawal']>({
    send: (body) =>
      orThrowTagged(
        api.PUT('/orders/{id}/told-of-withdrawal', {
          body,
          params: { path: { id }, header: mustSee({ etag }) },
        }),
      ),
    keep: (fresh, cache) => cache.setQueryData(orderQueries.one(id).queryKey, fresh),
    refresh: [['orders', 'one', id]],
    refreshOnStale: [['orders', 'one', id]],
  })

const refreshOrder = (id: string) => [['orders', 'one', id], ['orders', 'list'], ['returns'], ['clocks']]

const keepOrder = (id: string) => (fresh: Tagged<Order>, cache: QueryClient) =>
  cache.setQueryData(orderQueries.one(id).queryKey, fresh)

/** The parcel leaves. */
export const useDispatch = ({ id, etag }: Tagged<Order>) =>
  useVerb<Tagged<Order>, Schemas['DispatchParcel']>({
    send: (body, header) =>
      orThrowTagged(
        api.POST('/orders/{id}/shipments', {
          body,
          params: { path: { id } },
          headers: { ...header, ...asSeen({ etag }) },
        }),
      ),
    keep: keepOrder(id),
    refresh: refreshOrder(id),
    // What a colleague has told meanwhile is seen before this is told.
    refreshOnStale: [['orders', 'one', id]],
  })

/** The shop has set it up at the buyer's. */
export const useInstalled = ({ id, etag }: Tagged<Order>) =>
  useVerb<Tagged<Order>, Schemas['Installed']>({
    send: (body, header) =>
      orThrowTagged(
        api.POST('/orders/{id}/installed', {
          body,
          params: { path: { id } },
          headers: { ...header, ...asSeen({ etag }) },
        }),
      ),
    keep: keepOrder(id),
    refresh: refreshOrder(id),
    refreshOnStale: [['orders', 'one', id]],
  })

/** The buyer has it. */
export const useConfirmReceipt = (id: string) =>
  useVerb<Tagged<Order>>({
    send: (_, header) =>
      orThrowTagged(api.POST('/orders/{id}/received', { params: { path: { id } }, headers: header })),
    keep: keepOrder(id),
    refresh: refreshOrder(id),
  })

/** It did not leave in time: all of the money, and nobody is asked. */
export const useTakeBack = (id: string) =>
  useVerb<Return>({
    send: (_, header) =>
      orThrow(api.POST('/orders/{id}/take-back', { params: { path: { id } }, headers: header })),
    refresh: refreshOrder(id),
    once: true,
  })

export const useImportOrders = () =>
  useVerb<Import, File>({
    send: (file, header) => {
      const form = new FormData()
      form.append('file', file, file.name)
      return orThrow(
        api.POST('/orders/imports', {
          // openapi-typescript has no type for a file part; the FormData is sent as it is.
          body: form as unknown as { file: string },
          bodySerializer: () => form,
          headers: header,
        }),
      )
    },
    contentOf: ({ name, size, lastModified }) => ({ name, size, lastModified }),
    refresh: [['orders', 'imports']],
  })
