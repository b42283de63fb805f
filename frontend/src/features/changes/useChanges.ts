import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, orThrow } from '@/api/client'
import { currentSession } from '@/api/session'

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

/**
 * Tells the cache what changed elsewhere, by a long poll. Not by server-sent events: EventSource cannot carry a bearer
 * token, and a token in the address would end up in logs; a held request passes every proxy and needs no reconnection
 * protocol. A hidden tab asks nothing; on return the queries are asked again anyway.
 */
export function useChanges() {
  const cache = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    void follow(stop.signal, (topic) => void cache.invalidateQueries({ queryKey: [topic] }))
    return () => stop.abort()
  }, [cache])
}

async function follow(signal: AbortSignal, changed: (topic: string) => void) {
  let since: string | undefined
  let waitSeconds = 1
  while (!signal.aborted) {
    await visible(signal)
    if (signal.aborted) return
    try {
      const { items, cursor } = await orThrow(api.GET('/changes', { params: { query: { since } }, signal }))
      if (since !== undefined) for (const topic of topicsOf(items)) changed(topic)
      since = cursor
      waitSeconds = 1
      await pause(items.length > 0 ? 1_000 : 250, signal)
    } catch {
      // Live updates are a comfort: when they fail, the screens still refresh on focus. Try again, ever more rarely.
      if (!currentSession().token()) return
      await pause(waitSeconds * 1_000, signal)
      waitSeconds = Math.min(60, waitSeconds * 2)
    }
  }
}

const topicsOf = (items: { type: string }[]) => {
  const topics = new Set(items.map(({ type }) => `${type.split('.')[0]}s`))
  // A return changes what is due and what is left of an order.
  if (topics.has('returns')) for (const also of ['clocks', 'refunds', 'orders']) topics.add(also)
  return topics
}
