import type { ReactNode } from 'react'
import type { Sentence } from '@/api/types'
import css from './Why.module.css'

/** A rule in plain words, with its number so that it can be looked up. */
export const Rule = ({ of: { text, rule } }: { of: Sentence }) => (
  <span className={css.rule}>
    <span>{text}</span> <small className="quiet">{rule}</small>
  </span>
)

/** A line that opens its reason. */
export function Why({ children, because }: { children: ReactNode; because: Sentence[] }) {
  if (because.length === 0) return <span>{children}</span>
  return (
    <details className={css.why}>
      <summary>{children}</summary>
      <ul>
        {because.map((sentence) => (
          <li key={`${sentence.rule}${sentence.text}`}>
            <Rule of={sentence} />
          </li>
        ))}
      </ul>
    </details>
  )
}
