import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { csvOf } from './csv'
import { saveText } from './saveFile'

export const mostRows = 10_000
const pageSize = 200

export interface Export<T extends { id: string }> {
  fileName: string
  page: (limit: number, cursor?: string) => Promise<{ items?: T[]; nextCursor?: string }>
  columns: Record<string, (row: T) => unknown>
}

type State = { step: 'reading' | 'written' | 'cut'; rows: number } | { step: 'failed'; error: unknown }

/** Writes all rows of a list, page by page; all or nothing, so that no file looks whole and is not. */
export function useExport<T extends { id: string }>({ fileName, page, columns }: Export<T>) {
  const cache = useQueryClient()
  const [state, setState] = useState<State>()
  // Who leaves or asks for another view no longer waits for this file.
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  async function start() {
    const run = crypto.randomUUID()
    // By id: while we read on, a row may move to a later page and be met again.
    const rows = new Map<string, T>()
    let cursor: string | undefined
    setState({ step: 'reading', rows: 0 })
    try {
      do {
        const from = cursor
        // Through the cache for its patience with a busy server; nothing is kept.
        const answer = await cache.fetchQuery({
          queryKey: ['export', run, from],
          queryFn: () => page(pageSize, from),
          staleTime: 0,
          gcTime: 0,
        })
        if (gone.current) return
        for (const row of answer.items ?? []) rows.set(row.id, row)
        cursor = answer.nextCursor
        setState({ step: 'reading', rows: rows.size })
      } while (cursor && rows.size < mostRows)
      const written = [...rows.values()].slice(0, mostRows)
      saveText(
        fileName,
        csvOf([Object.keys(columns), ...written.map((row) => Object.values(columns).map((of) => of(row)))]),
      )
      setState({ step: cursor || rows.size > mostRows ? 'cut' : 'written', rows: written.length })
    } catch (error) {
      setState({ step: 'failed', error })
    }
  }
  return { state, start }
}
