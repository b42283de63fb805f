import { type ReactNode, useId } from 'react'
import css from './Panel.module.css'

/** A titled part of a desk screen. */
export function Panel({
  title,
  beside,
  children,
}: {
  title: ReactNode
  beside?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {beside}
      </header>
      {children}
    </section>
  )
}
