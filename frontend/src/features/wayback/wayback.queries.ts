import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, mustSee, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'
import { wayBackOf } from './wayBackOf'

export type Ways = Schemas['WaysBack']
export type Booking = Schemas['WayBackBooking']
export type PointsAndSlots = Schemas['DropPointsAndSlots']
export type DropPoint = Schemas['DropPoint']
export type Slot = Schemas['PickUpSlot']

export type BookingState = Booking['state']

/** Which bookings the desk looks at. */
export interface BookingFilter {
  state?: BookingState
  way?: Booking['way']
  carrier?: string
  order?: 'NEWEST' | 'SOONEST'
}

const at = (id: string) => ({ params: { path: { id } } })

export const wayBackQueries = {
  of: wayBackOf,
  shop: () =>
    queryOptions({
      queryKey: ['way-back', 'shop'],
      queryFn: (): Promise<PointsAndSlots> => orThrow(api.GET('/way-back')),
    }),
  bookings: (filter: BookingFilter, limit = 40) =>
    infiniteQueryOptions({
      queryKey: ['way-back', 'bookings', filter, limit],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/way-back/bookings', { params: { query: { ...filter, limit, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: 60_000,
    }),
}

const keep = (id: string) => ({
  keep: (fresh: Ways, cache: { setQueryData: (key: readonly unknown[], data: Ways) => unknown }) =>
    cache.setQueryData(wayBackQueries.of(id).queryKey, fresh),
  refresh: [['returns'], ['way-back', 'bookings']],
  // A window that has just filled up is shown as full.
  refreshOnStale: [['way-back', 'of', id]],
})

export const useDropOff = (id: string) =>
  useVerb<Ways, Schemas['DropOff']>({
    send: (body, headers) =>
      orThrow(api.POST('/returns/{id}/way-back/drop-off', { body, headers, ...at(id) })),
    ...keep(id),
  })

export const useBookPickUp = (id: string) =>
  useVerb<Ways, Schemas['BookPickUp']>({
    send: (body, headers) =>
      orThrow(api.POST('/returns/{id}/way-back/pick-up', { body, headers, ...at(id) })),
    ...keep(id),
  })

export const useCancelWayBack = (id: string) =>
  useVerb<Ways>({
    send: (_, headers) => orThrow(api.POST('/returns/{id}/way-back/cancel', { headers, ...at(id) })),
    ...keep(id),
  })

export const useHandedOver = (id: string) =>
  useVerb<Ways, Schemas['HandOver']>({
    send: (body, headers) =>
      orThrow(api.POST('/returns/{id}/way-back/handed-over', { body, headers, ...at(id) })),
    ...keep(id),
  })

const refresh = [['way-back', 'shop']]

export const useWritePoint = (point?: DropPoint) =>
  useVerb<DropPoint, Schemas['WriteDropPoint']>({
    send: (body, headers) =>
      orThrow(
        point
          ? api.PUT('/way-back/points/{id}', {
              body,
              params: { path: { id: point.id }, header: mustSee({ etag: `"${point.version}"` }) },
            })
          : api.POST('/way-back/points', { body, headers }),
      ),
    refresh,
    refreshOnStale: refresh,
  })

export const useWriteSlot = (slot?: Slot) =>
  useVerb<Slot, Schemas['WritePickUpSlot']>({
    send: (body, headers) =>
      orThrow(
        slot
          ? api.PUT('/way-back/slots/{id}', {
              body,
              params: { path: { id: slot.id }, header: mustSee({ etag: `"${slot.version}"` }) },
            })
          : api.POST('/way-back/slots', { body, headers }),
      ),
    refresh,
    refreshOnStale: refresh,
  })

/** The slip's codes, as a picture that a phone shows. */
export const slipPicture = async (id: string): Promise<string> =>
  String(
    await orThrow<unknown>(
      api.GET('/returns/{id}/slip.svg', { ...at(id), headers: { Accept: 'image/svg+xml' }, parseAs: 'text' }),
    ),
  )

export const slipFile = async (id: string): Promise<Blob> =>
  (await orThrow<unknown>(
    api.GET('/returns/{id}/slip.pdf', { ...at(id), headers: { Accept: 'application/pdf' }, parseAs: 'blob' }),
  )) as Blob
