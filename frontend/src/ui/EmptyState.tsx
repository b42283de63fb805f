import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

/** A list is never blank: it says why, and what one can do. */
export const EmptyState = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className={css.empty}>
    <svg width="72" height="52" viewBox="0 0 72 52" aria-hidden="true">
      <g
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d="M12 20 36 10l24 10v22L36 50 12 42z" fill="var(--paper)" />
        <path d="M12 20l24 9 24-9M36 29v21M24 15l24 9.5v6" />
      </g>
      <path
        d="M31 4.5l3.2 3.2L41 1.5"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
    <p className={css.title}>{title}</p>
    {children && <div className={css.more}>{children}</div>}
  </div>
)
