import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { countries } from './countries'
import { LoadYearForm } from './LoadYearForm'
import css from './policy.module.css'
import {
  type PlatformHolidayYear,
  policyQueries,
  useLoadPlatformHolidays,
  useRemovePlatformHolidays,
} from './policy.queries'
import { YearDays, YearSource } from './YearDays'

/** Days off of whole countries, for every shop there that has loaded none of its own. */
export default function PlatformHolidaysPage() {
  const { t } = useTranslation('policy')
  const years = useInfiniteQuery(policyQueries.platformHolidays())
  const load = useLoadPlatformHolidays()
  const rows = rowsOf(years.data)
  return (
    <>
      <PageHeader title={t('holidays.title')} below={<p className="quiet">{t('holidays.platformLead')}</p>} />
      <div className={css.page}>
        {years.error && <ProblemNote error={years.error} retry={() => void years.refetch()} />}
        {years.isPending && <Bones count={2} height={88} label={t('holidays.title')} />}
        {years.data && rows.length === 0 && <EmptyState title={t('holidays.none')} />}
        {rows.map((year) => (
          <Year key={year.id} of={year} />
        ))}
        <LoadMore {...years} />
        <LoadYearForm load={load} countries={countries} />
      </div>
    </>
  )
}

function Year({ of: year }: { of: PlatformHolidayYear }) {
  const { t, i18n } = useTranslation('policy')
  const remove = useRemovePlatformHolidays()
  const name = new Intl.DisplayNames(i18n.language, { type: 'region' }).of(year.country)
  return (
    <Panel title={`${name} ${year.year}`}>
      <YearSource of={year} />
      <YearDays of={year} />
      <Button loading={remove.isPending} onClick={() => remove.mutate(year)}>
        {t('holidays.remove', { year: `${year.country} ${year.year}` })}
      </Button>
      <ProblemNote error={remove.error} />
    </Panel>
  )
}
