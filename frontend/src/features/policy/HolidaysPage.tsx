import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Bones } from '@/ui/Bones'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { Tag, type Tone } from '@/ui/Tag'
import { LoadYearForm } from './LoadYearForm'
import { PolicyTabs } from './PolicyTabs'
import css from './policy.module.css'
import { type HolidayYear, policyQueries, useLoadHolidays, useRemoveHolidays } from './policy.queries'
import { YearDays, YearSource } from './YearDays'

/** The days that windows skip: as the shop has loaded them, else as the platform has, else as we ship them. */
export default function HolidaysPage() {
  const { t } = useTranslation('policy')
  const isOwner = has(useMe(), 'owner')
  const { data: years, error, refetch } = useQuery(policyQueries.holidays())
  const load = useLoadHolidays()
  return (
    <>
      <PageHeader title={t('holidays.title')} below={<PolicyTabs />} />
      <div className={css.page}>
        <p className="quiet">{t('holidays.what')}</p>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!years && !error && <Bones count={2} height={88} label={t('holidays.title')} />}
        {years?.length === 0 && <p>{t('holidays.none')}</p>}
        {years?.map((year) => (
          <Year key={year.year} of={year} editable={isOwner} />
        ))}
        {isOwner && <LoadYearForm load={load} />}
      </div>
    </>
  )
}

const tone: Record<HolidayYear['origin'], Tone> = { SHOP: 'mine', PLATFORM: 'waiting', SHIPPED: 'calm' }

function Year({ of: year, editable }: { of: HolidayYear; editable: boolean }) {
  const { t } = useTranslation(['policy', 'shops'])
  const remove = useRemoveHolidays()
  return (
    <Panel
      title={String(year.year)}
      beside={<Tag tone={tone[year.origin]}>{t(`holidays.origin.${year.origin}`)}</Tag>}
    >
      <YearSource of={year}>
        {year.origin === 'SHIPPED' && ` · ${t(`shops:confidence.${year.confidence}`)}`}
      </YearSource>
      <YearDays of={year} />
      {editable && year.origin === 'SHOP' && (
        <Button loading={remove.isPending} onClick={() => remove.mutate(year.year)}>
          {t('holidays.remove', { year: year.year })}
        </Button>
      )}
      <ProblemNote error={remove.error} />
    </Panel>
  )
}
