import { queryOptions } from '@tanstack/react-query'
import { api, mustSee, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import type { Shop } from '@/api/types'
import { useVerb } from '@/api/useVerb'

export const shopQueries = {
  one: (id: string) =>
    queryOptions({
      queryKey: ['shops', id],
      queryFn: async (): Promise<Tagged<Shop> & { askedAt: number }> => ({
        ...(await orThrowTagged(api.GET('/shops/{id}', { params: { path: { id } } }))),
        askedAt: Date.now(),
      }),
      staleTime: 5 * 60_000,
    }),
  staff: (id: string) =>
    queryOptions({
      queryKey: ['shops', id, 'staff'],
      queryFn: () =>
        orThrow(api.GET('/shops/{id}/staff', { params: { path: { id } } })).then(({ items }) => items),
      staleTime: 60_000,
    }),
  presets: () =>
    queryOptions({
      queryKey: ['presets'],
      queryFn: () => orThrow(api.GET('/presets')).then(({ items }) => items),
      staleTime: 60 * 60_000,
    }),
}

export const usePutSettings = (id: string, etag?: string) =>
  useVerb<Shop, Schemas['ShopSettings']>({
    send: (body) =>
      orThrow(
        api.PUT('/shops/{id}/settings', {
          body,
          params: { path: { id }, header: mustSee({ etag }) },
        }),
      ),
    refresh: [['shops', id]],
  })

/** Whoever opens it is its owner. */
export const useOpenShop = () =>
  useVerb<Shop, Schemas['OpenShop']>({
    send: (body, header) => orThrow(api.POST('/shops', { body, headers: header })),
    once: true,
  })

type Employ = Schemas['Employ'] & { subject: string }

export const useEmploy = (id: string) =>
  useVerb<Schemas['Staff'], Employ>({
    send: ({ subject, ...body }) =>
      orThrow(api.PUT('/shops/{id}/staff/{subject}', { body, params: { path: { id, subject } } })),
    refresh: [['shops', id, 'staff']],
  })

export const useDismiss = (id: string) =>
  useVerb<unknown, string>({
    send: (subject) =>
      orThrow(api.DELETE('/shops/{id}/staff/{subject}', { params: { path: { id, subject } } })),
    refresh: [['shops', id, 'staff']],
  })

export const useMoveClock = () =>
  useVerb<Schemas['SandboxMoved'], Schemas['SandboxTime']>({
    send: (body) => orThrow(api.PUT('/sandbox/clock', { body })),
    refresh: [['shops'], ['returns'], ['clocks'], ['orders'], ['refunds']],
  })
