import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/i18n/useFormat'

export type PublicHoliday = Schemas['PublicHoliday']

/** "Spring Festival", "Public holiday" where the calendar names none. */
export function useHolidayName() {
  const { t } = useTranslation('duty')
  return ({ festival }: PublicHoliday) => (festival ? t(`festival.${festival}`) : t('holidays.nameless'))
}

/** "15 – 23 Feb · Spring Festival". */
export function HolidayName({ of: holiday }: { of: PublicHoliday }) {
  const { days } = useFormat()
  const nameOf = useHolidayName()
  return (
    <span>
      {days(holiday.from, holiday.to)} · {nameOf(holiday)}
    </span>
  )
}
