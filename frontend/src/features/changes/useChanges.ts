import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, orThrow } from '@/api/client'

const pause = (millis: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, millis)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

const visible = (signal: AbortSignal) =>
  document.visibilityState === 'visible'
    ? Promise.resolve()
    : new Promise<void>((resolve) => {
        const look = () => document.visibilityState === 'visible' && resolve()
        document.addEventListener('visibilitychange', look, { signal })
        signal.addEventListener('abort', () => resolve())
      })

const everySeconds = 5

/**
 * Tells the cache what changed elsewhere, by a short poll of one cheap, indexed question. Not by server-sent events:
 * EventSource cannot carry a bearer token, and a token in the address would end up in logs; and a held connection for each
 * open desk costs more than a question every five seconds. A hidden tab asks nothing; on return all is asked again anyway.
 */
export function useChanges() {
  const cache = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    void follow(stop.signal, (ids) => refresh(cache, ids))
    return () => stop.abort()
  }, [cache])
}

/** Lists and sums may all be touched; of the single things only those that changed are asked again. */
function refresh(cache: QueryClient, ids: string[]) {
  if (ids.length === 0) return
  const single = ids.flatMap((id) => [
    ['returns', 'one', id],
    ['returns', 'timeline', id],
    ['orders', 'one', id],
    ['goodwill', 'of', id],
  ])
  const lists = [
    ['returns', 'list'],
    ['clocks'],
    ['refunds'],
    ['goodwill', 'waiting'],
    ['orders', 'list'],
    ['orders', 'return-options'],
  ]
  for (const queryKey of [...single, ...lists]) void cache.invalidateQueries({ queryKey })
}

async function follow(signal: AbortSignal, changed: (ids: string[]) => void) {
  let cursor: string | undefined
  let waitSeconds = everySeconds
  while (!signal.aborted) {
    await visible(signal)
    if (signal.aborted) return
    try {
      const answer = await orThrow(api.GET('/changes', { params: { query: { cursor } }, signal }))
      if (cursor !== undefined) changed(answer.changed)
      cursor = answer.cursor
      waitSeconds = everySeconds
    } catch {
      // A comfort, not a need: when it fails the screens still refresh on focus. Try again, ever more rarely.
      waitSeconds = Math.min(120, waitSeconds * 2)
    }
    await pause(waitSeconds * 1_000, signal)
  }
}
