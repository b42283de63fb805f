import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Intent, type KeyHeaders } from './intent'
import type { Problem } from './problem'

interface Verb<V, T> {
  send: (content: V, headers: KeyHeaders) => Promise<T>
  /** Puts the answer where it is read. */
  keep?: (answer: T, cache: ReturnType<typeof useQueryClient>) => void
  /** What may look different now. */
  refresh?: QueryKey[]
  /** What to read anew when `If-Match` told us that we looked at an old version. */
  refreshOnStale?: QueryKey[]
  /** The same content sent again, even after success, is the same intent: for a form that is left on success. */
  once?: boolean
  /** What makes two contents the same intent, where they are not JSON. */
  contentOf?: (content: V) => unknown
}

/** A verb: sent once per intent, its answer kept, its lists asked again. */
export function useVerb<T, V = void>(verb: Verb<V, T>) {
  const { send, keep, refresh = [], refreshOnStale = [], contentOf = (content: V): unknown => content } = verb
  const cache = useQueryClient()
  const [intent] = useState(() => new Intent(verb.once))
  return useMutation<T, Problem, V>({
    mutationFn: (content) => intent.send(contentOf(content), (headers) => send(content, headers)),
    onSuccess: (answer) => {
      keep?.(answer, cache)
      for (const queryKey of refresh) void cache.invalidateQueries({ queryKey })
    },
    // Still pending until the fresh version is there: who presses again has it before the eyes.
    onError: async ({ status }) => {
      if (status !== 412) return
      await Promise.all(refreshOnStale.map((queryKey) => cache.invalidateQueries({ queryKey })))
    },
  })
}
