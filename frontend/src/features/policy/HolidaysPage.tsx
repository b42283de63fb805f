import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Bones } from '@/ui/Bones'
import { Field } from '@/ui/Field'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Tag } from '@/ui/Tag'
import { PolicyTabs } from './PolicyTabs'
import css from './policy.module.css'
import { type HolidayYear, policyQueries, useLoadHolidays, useRemoveHolidays } from './policy.queries'

/** The days that windows skip: as we ship them, or as the shop has loaded them. */
export default function HolidaysPage() {
  const { t } = useTranslation('policy')
  const isOwner = has(useMe(), 'owner')
  const { data: years, error, refetch } = useQuery(policyQueries.holidays())
  return (
    <>
      <PageHeader title={t('holidays.title')} below={<PolicyTabs />} />
      <div className={css.page}>
        <p className="quiet">{t('holidays.what')}</p>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!years && !error && <Bones count={2} height={88} label={t('holidays.title')} />}
        {years?.map((year) => (
          <Year key={year.year} of={year} editable={isOwner} />
        ))}
        {isOwner && <LoadForm />}
      </div>
    </>
  )
}

function Year({ of: year, editable }: { of: HolidayYear; editable: boolean }) {
  const { t } = useTranslation(['policy', 'shops'])
  const remove = useRemoveHolidays()
  return (
    <Panel
      title={String(year.year)}
      beside={
        <Tag tone={year.shipped ? 'calm' : 'mine'}>
          {t(year.shipped ? 'holidays.shipped' : 'holidays.own')}
        </Tag>
      }
    >
      <p className={css.source}>
        {year.source}
        {year.shipped && ` · ${t(`shops:confidence.${year.confidence}`)}`}
      </p>
      <Days label={t('holidays.off')} days={year.off} />
      <Days label={t('holidays.worked')} days={year.worked} />
      {editable && !year.shipped && (
        <Button loading={remove.isPending} onClick={() => remove.mutate(year.year)}>
          {t('holidays.remove', { year: year.year })}
        </Button>
      )}
      <ProblemNote error={remove.error} />
    </Panel>
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

function LoadForm() {
  const { t } = useTranslation('policy')
  const load = useLoadHolidays()
  const [year, setYear] = useState('')
  const [source, setSource] = useState('')
  const [table, setTable] = useState('')
  const ready = year.length === 4 && source.trim() !== '' && table.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) load.mutate({ year: Number(year), source: source.trim(), table })
  }
  return (
    <Panel title={t('holidays.load')}>
      <form className={css.form} onSubmit={submit}>
        <div className={css.pair}>
          <Field label={t('holidays.year')} problem={load.error?.at('/year')?.detail}>
            <Input
              inputMode="numeric"
              value={year}
              onChange={(e) => setYear(e.target.value.replace(/\D/g, '').slice(0, 4))}
            />
          </Field>
          <Field label={t('holidays.source')} help={t('holidays.sourceHelp')}>
            <Input maxLength={500} value={source} onChange={(e) => setSource(e.target.value)} />
          </Field>
        </div>
        <Field label={t('holidays.table')} help={t('holidays.tableHelp')}>
          <Input.TextArea rows={6} value={table} onChange={(e) => setTable(e.target.value)} />
        </Field>
        <label className={css.row}>
          <span>{t('holidays.file')}</span>
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={async (event) => setTable((await event.target.files?.[0]?.text()) ?? '')}
          />
        </label>
        <ProblemNote error={load.error} shownAt={(pointer) => pointer === '/year'} />
        <div className={css.row}>
          <SendButton
            type="primary"
            htmlType="submit"
            loading={load.isPending}
            missing={[
              year.length !== 4 && t('holidays.year'),
              !source.trim() && t('holidays.source'),
              !table.trim() && t('holidays.table'),
            ]}
          >
            {t('holidays.load')}
          </SendButton>
          {load.isSuccess && <span role="status">{t('holidays.loaded')}</span>}
        </div>
      </form>
    </Panel>
  )
}
