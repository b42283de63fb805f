import { queryOptions } from '@tanstack/react-query'
import { api, orThrowTagged, type Tagged } from '@/api/client'
import type { Return } from '@/api/types'

/** One case. By itself, because whoever only looks needs the question and none of the verbs. */
export const returnOf = (id: string) =>
  queryOptions({
    queryKey: ['returns', 'one', id],
    queryFn: (): Promise<Tagged<Return>> =>
      orThrowTagged(api.GET('/returns/{id}', { params: { path: { id } } })),
  })
