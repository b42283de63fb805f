import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type RepairRow = Schemas['RepairRow']
export type RepairStage = RepairRow['stage']
export type Slot = Schemas['RepairSlot']
export type Place = Slot['place']

export const repairQueries = {
  /** Many at once: a board is looked at as a whole. */
  board: (assignee?: string) =>
    infiniteQueryOptions({
      queryKey: ['returns', 'list', 'repairs', assignee],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/repairs', { params: { query: { assignee, limit: 200, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: 60_000,
    }),
  slots: () =>
    infiniteQueryOptions({
      queryKey: ['repair-slots'],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/repair-slots', { params: { query: { limit: 100, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  /** The times with a place left, for one case. */
  free: (returnId: string) =>
    infiniteQueryOptions({
      queryKey: ['repair-slots', 'free', returnId],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(
          api.GET('/returns/{id}/slots', {
            params: { path: { id: returnId }, query: { limit: 30, cursor } },
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
}

const refresh = [['repair-slots']]

export const useOfferSlots = () =>
  useVerb<Schemas['RepairSlotsOffered'], Schemas['OfferRepairSlots']>({
    send: (body, headers) => orThrow(api.POST('/repair-slots', { body, headers })),
    refresh,
  })

export const useRemoveSlot = () =>
  useVerb<unknown, string>({
    send: (id) => orThrow<unknown>(api.DELETE('/repair-slots/{id}', { params: { path: { id } } })),
    refresh,
  })
