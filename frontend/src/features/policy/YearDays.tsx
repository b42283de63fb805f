import type { ReactNode } from 'react'
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
  if (days.length === 0) return null
  return (
    <p className={css.days}>
      <strong>{label}</strong> {days.map((day) => day.slice(5)).join(' · ')}
    </p>
  )
}
