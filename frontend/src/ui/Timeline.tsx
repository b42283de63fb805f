import type { ReactNode } from 'react'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/i18n/useFormat'
import css from './Timeline.module.css'
import { When } from './When'
import { Why } from './Why'

type Entry = Schemas['TimelineEntry']

interface TimelineProps {
  entries: Entry[]
  order: 'newest-first' | 'oldest-first'
  label: string
  /** Pictures that belong to an entry, drawn by whoever knows how. */
  pictures?: (entry: Entry) => ReactNode
  actor?: (entry: Entry) => string
}

export function Timeline({ entries, order, label, pictures, actor }: TimelineProps) {
  const { language } = useFormat()
  const inTime = [...entries].sort((a, b) => a.at.localeCompare(b.at))
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
            <Why because={entry.rule ? [entry.rule] : []}>{entry.text}</Why>
          </div>
          {pictures?.(entry)}
        </li>
      ))}
    </ol>
  )
}
