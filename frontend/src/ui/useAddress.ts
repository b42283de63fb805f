import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Filters, tabs and selection live in the address, so that back, reload and a sent link are right. */
export function useAddress() {
  const [search, setSearch] = useSearchParams()
  const change = useCallback(
    (part: Record<string, string | undefined>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(part)) {
            if (value) after.set(name, value)
            else after.delete(name)
          }
          return after
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
  const of = useCallback((name: string) => search.get(name) ?? undefined, [search])
  return { of, change, search }
}
