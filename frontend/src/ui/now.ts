import { createContext, useContext, useSyncExternalStore } from 'react'
import { serverSkewMillis } from '@/api/serverTime'

/** A sandbox shop lives at another time; the difference in milliseconds to the server's own clock. */
export const ShopTime = createContext(0)

const listeners = new Set<() => void>()
let beatSeconds = Math.floor(Date.now() / 1000)
let timer: ReturnType<typeof setInterval> | undefined

const beat = () => {
  beatSeconds = Math.floor(Date.now() / 1000)
  for (const tell of listeners) tell()
}

/** Asked from the clock each time, never counted: correct after the tab or the laptop slept. */
function subscribe(tell: () => void) {
  listeners.add(tell)
  if (!timer) {
    beatSeconds = Math.floor(Date.now() / 1000)
    timer = setInterval(beat, 15_000)
    document.addEventListener('visibilitychange', beat)
  }
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
      document.removeEventListener('visibilitychange', beat)
    }
  }
}

export function useNow(): number {
  const offset = useContext(ShopTime)
  const seconds = useSyncExternalStore(subscribe, () => beatSeconds)
  return seconds * 1000 + serverSkewMillis() + offset
}
