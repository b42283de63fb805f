import type { ReactNode } from 'react'
import css from './Card.module.css'

export const Card = ({ children, label }: { children: ReactNode; label?: string }) => (
  <section className={css.card} aria-label={label}>
    {children}
  </section>
)

export const Stack = ({ children }: { children: ReactNode }) => <div className={css.stack}>{children}</div>
