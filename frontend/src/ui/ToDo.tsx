import type { ReactNode } from 'react'
import { rowsOf } from '@/api/pages'
import { LoadMore } from './LoadMore'
import { ProblemNote } from './ProblemNote'
import css from './ToDo.module.css'

interface ToDoProps<T> {
  label: string
  waiting: Parameters<typeof LoadMore>[0] & {
    data: Parameters<typeof rowsOf<T>>[0]
    error: Error | null
    refetch: () => unknown
  }
  children: (one: T) => ReactNode
}

/** What waits for somebody beside the list of a page; nothing is shown where nothing waits. */
export function ToDo<T extends { id: string }>({ label, waiting, children }: ToDoProps<T>) {
  const rows = rowsOf(waiting.data)
  if (waiting.error) return <ProblemNote error={waiting.error} retry={() => void waiting.refetch()} />
  if (rows.length === 0) return null
  return (
    <section className={css.toDo} aria-label={label}>
      <h2>{label}</h2>
      <ul className={css.list}>
        {rows.map((one) => (
          <li key={one.id}>{children(one)}</li>
        ))}
      </ul>
      <LoadMore {...waiting} />
    </section>
  )
}
