import type { ReactNode } from 'react'
import type { TimelineEntry as Entry } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import css from './Timeline.module.css'
import { When } from './When'

interface TimelineProps {
  entries: Entry[]
  order: 'newest-first' | 'oldest-first'
  label: string
  /** Pictures that belong to an entry, drawn by whoever knows how. */
  pictures?: (entry: Entry) => ReactNode
  actor?: (entry: Entry) => string
  /** Staff see by which rule something happened; a buyer has it in plain words already. */
  rules?: boolean
}

export function Timeline({ entries, order, label, pictures, actor, rules }: TimelineProps) {
  const { language } = useFormat()
  const inTime = [...entries].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  const shown = order === 'oldest-first' ? inTime : inTime.reverse()
  return (
    <ol className={css.timeline} aria-label={label} lang={language}>
      {shown.map((entry) => (
        <li key={entry.id} className={css.entry} data-actor={entry.actor.kind}>
          <p className={css.head}>
            {actor && <span className={css.who}>{actor(entry)}</span>}
            <When at={entry.at} />
          </p>
          <div className={css.text}>
            {entry.text} {rules && entry.rule && <RuleMark of={entry} />}
          </div>
          {pictures?.(entry)}
        </li>
      ))}
    </ol>
  )
}

/** By which rule, in which version, this happened. */
function RuleMark({ of: { rule, presetId, presetVersion } }: { of: Entry }) {
  return (
    <small className="quiet">
      {[rule, presetId && `${presetId}${presetVersion ? ` v${presetVersion}` : ''}`]
        .filter(Boolean)
        .join(' · ')}
    </small>
  )
}
