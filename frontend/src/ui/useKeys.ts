import { useEffect, useRef, useState } from 'react'

/** What a key does, in words for the help; without `act` the browser does it by itself. */
export interface Key {
  says: string
  act?: () => void
}
type Keys = Record<string, Key>

const bound = new Set<{ current: Keys }>()

/** What the keys do on the screen as it stands now. */
export const keysHere = () => [...bound].flatMap(({ current }) => Object.entries(current))

const withControl = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    Boolean(target.closest('input, textarea, select, [role=combobox], [role=dialog], dialog')))

/** Single keys for people who work here all day; silent while somebody writes or a question is open. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    bound.add(latest)
    const press = (event: KeyboardEvent) => {
      if (withControl(event) || event.defaultPrevented) return
      if (writing(event.target) || document.querySelector('dialog[open], [role=dialog]')) return
      const act = latest.current[event.key]?.act
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => {
      bound.delete(latest)
      document.removeEventListener('keydown', press)
    }
  }, [])
}

const waitedForMillis = 1500

/** `first`, then the key of a place: so that places take no single key away from acts. Answers whether the second is waited for. */
export function useKeyPairs(first: string, says: string, second: Record<string, () => void>) {
  const [waiting, setWaiting] = useState(false)
  const latest = useRef(second)
  latest.current = second
  useKeys({ [first]: { says, act: () => setWaiting(true) } })
  useEffect(() => {
    if (!waiting) return
    const patience = setTimeout(() => setWaiting(false), waitedForMillis)
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Shift') return
      setWaiting(false)
      if (withControl(event)) return
      // Before anybody else: the second key is not an act of the page.
      event.preventDefault()
      event.stopPropagation()
      latest.current[event.key]?.()
    }
    document.addEventListener('keydown', press, true)
    return () => {
      clearTimeout(patience)
      document.removeEventListener('keydown', press, true)
    }
  }, [waiting])
  return waiting
}
