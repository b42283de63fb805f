import { useTranslation } from 'react-i18next'
import type { Clock } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import css from './ClockList.module.css'

/** A clock that stands still: why, since when, and how much is left when it goes on. */
export function StandsStill({ clock: { pausedFor, pausedAt, dueAt } }: { clock: Clock }) {
  const { t } = useTranslation('clocks')
  const { dateTime, span } = useFormat()
  return (
    <span className={css.still}>
      <strong>{pausedFor ? t('pausedFor', { why: pausedFor }) : t('state.PAUSED')}</strong>
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
