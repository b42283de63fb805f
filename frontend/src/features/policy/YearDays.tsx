import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { noon } from '@/i18n/time'
import { useFormat } from '@/i18n/useFormat'
import { When } from '@/ui/When'
import css from './policy.module.css'

interface Published {
  source: string
  publishedOn?: string
  loadedBy?: string
  loadedAt?: string
}

/** Where a year was published and when, and who loaded it. */
export function YearSource({ of: year, children }: { of: Published; children?: ReactNode }) {
  const { t } = useTranslation('policy')
  const { fullDay } = useFormat()
  return (
    <p className={css.source}>
      {year.source}
      {year.publishedOn && ` · ${t('holidays.published', { day: fullDay(noon(year.publishedOn)) })}`}
      {children}
      {year.loadedAt && (
        <>
          <br />
          <small>
            {year.loadedBy ? t('holidays.loadedBy', { name: year.loadedBy }) : t('holidays.loadedAt')}{' '}
            <When at={year.loadedAt} />
          </small>
        </>
      )}
    </p>
  )
}

export function YearDays({ of: year }: { of: { off: string[]; worked: string[] } }) {
  const { t } = useTranslation('policy')
  return (
    <>
      <Days label={t('holidays.off')} days={year.off} />
      <Days label={t('holidays.worked')} days={year.worked} />
    </>
  )
}

function Days({ label, days }: { label: string; days: string[] }) {
  const { days: told } = useFormat()
  if (days.length === 0) return null
  return (
    <p className={css.days}>
      <strong>{label}</strong>{' '}
      {runs(days).map(([first, last], at) => (
        <Fragment key={first}>
          {at > 0 && ' · '}
          <span>{told(first, last)}</span>
        </Fragment>
      ))}
    </p>
  )
}

/** Days that follow each other, as first and last. */
function runs(days: string[]) {
  const found: [string, string][] = []
  for (const day of [...days].sort()) {
    const run = found.at(-1)
    if (run && Date.parse(day) - Date.parse(run[1]) === 86_400_000) run[1] = day
    else found.push([day, day])
  }
  return found
}
