import { useTranslation } from 'react-i18next'
import type { Clock } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import css from './ClockList.module.css'

interface StandsStillProps {
  clock: Clock
  /** When it goes on by itself, where that is known. */
  until?: string | undefined
}

/** A clock that stands still: why, since when and until when, and how much is left when it goes on. */
export function StandsStill({ clock: { pausedFor, pausedAt, dueAt }, until }: StandsStillProps) {
  const { t } = useTranslation('clocks')
  const { dateTime, span } = useFormat()
  return (
    <span className={css.still}>
      <strong>{pausedFor ? t('pausedFor', { why: pausedFor }) : t('state.PAUSED')}</strong>
      {until && <strong> {t('pausedUntil', { until: dateTime(until) })}</strong>}
      {pausedAt && (
        <span className="quiet">
          {' '}
          {t('pausedSince', {
            since: dateTime(pausedAt),
            left: span(Date.parse(dueAt) - Date.parse(pausedAt)),
          })}
        </span>
      )}
    </span>
  )
}
