import { queryOptions } from '@tanstack/react-query'
import { api, orThrow } from '@/api/client'

/** How goods of a case go back. By itself, because the first script of a buyer knows the question and none of the verbs. */
export const wayBackOf = (id: string) =>
  queryOptions({
    queryKey: ['way-back', 'of', id],
    queryFn: () => orThrow(api.GET('/returns/{id}/way-back', { params: { path: { id } } })),
    // A carrier answers in its own time.
    refetchInterval: ({ state }) => (state.data?.booked?.state === 'ASKED' ? 4_000 : false),
  })
