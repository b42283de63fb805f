import { Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api/problem'
import { Field } from '@/ui/Field'
import { FilePick } from '@/ui/FilePick'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './policy.module.css'
import type { YearTable } from './policy.queries'

interface LoadYearFormProps {
  load: {
    mutate: (table: YearTable) => void
    error: Problem | null
    isPending: boolean
    isSuccess: boolean
  }
  /** Codes to choose from; absent: it is the shop's own. */
  countries?: string[]
}

const nothing = { country: '', year: '', source: '', publishedOn: '', table: '' }

/** A year of days off as a table, with where and when it was published. A country's always says when. */
export function LoadYearForm({ load, countries }: LoadYearFormProps) {
  const { t } = useTranslation('policy')
  const [draft, setDraft] = useState(nothing)
  const set = (part: Partial<typeof nothing>) => setDraft((before) => ({ ...before, ...part }))
  const missing = [
    countries && !draft.country && t('holidays.country'),
    draft.year.length !== 4 && t('holidays.year'),
    !draft.source.trim() && t('holidays.source'),
    countries && !draft.publishedOn && t('holidays.publishedOn'),
    !draft.table.trim() && t('holidays.table'),
  ]
  const at = (pointer: string) => load.error?.at(pointer)?.detail
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.some(Boolean)) return
    load.mutate({
      country: draft.country,
      year: Number(draft.year),
      source: draft.source.trim(),
      publishedOn: draft.publishedOn || undefined,
      table: draft.table,
    })
  }
  return (
    <Panel title={t('holidays.load')}>
      <form className={css.form} onSubmit={submit}>
        <div className={css.pair}>
          {countries && (
            <CountryField value={draft.country} all={countries} onChange={set} problem={at('/country')} />
          )}
          <Field label={t('holidays.year')} problem={at('/year')}>
            <Input
              inputMode="numeric"
              value={draft.year}
              onChange={(e) => set({ year: e.target.value.replace(/\D/g, '').slice(0, 4) })}
            />
          </Field>
        </div>
        <div className={css.pair}>
          <Field label={t('holidays.source')} help={t('holidays.sourceHelp')} problem={at('/source')}>
            <Input maxLength={500} value={draft.source} onChange={(e) => set({ source: e.target.value })} />
          </Field>
          <Field label={t('holidays.publishedOn')} problem={at('/publishedOn')}>
            <Input
              type="date"
              value={draft.publishedOn}
              onChange={(e) => set({ publishedOn: e.target.value })}
            />
          </Field>
        </div>
        <Field label={t('holidays.table')} help={t('holidays.tableHelp')}>
          <Input.TextArea rows={6} value={draft.table} onChange={(e) => set({ table: e.target.value })} />
        </Field>
        <div>
          <FilePick accept=".csv,text/csv" onPick={async (file) => set({ table: await file.text() })}>
            {t('holidays.file')}
          </FilePick>
        </div>
        <WrongCells error={load.error} />
        <ProblemNote error={load.error} shownAt={(pointer) => fields.includes(pointer) || isCell(pointer)} />
        <div className={css.row}>
          <SendButton type="primary" htmlType="submit" loading={load.isPending} missing={missing}>
            {t('holidays.load')}
          </SendButton>
          {load.isSuccess && <span role="status">{t('holidays.loaded')}</span>}
        </div>
      </form>
    </Panel>
  )
}

const fields = ['/country', '/year', '/source', '/publishedOn']
const cell = /^\/rows\/(\d+)\/(day|kind)$/
const isCell = (pointer: string) => cell.test(pointer)

function CountryField(props: {
  value: string
  all: string[]
  onChange: (part: { country: string }) => void
  problem?: string
}) {
  const { t, i18n } = useTranslation('policy')
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' })
  return (
    <Field label={t('holidays.country')} problem={props.problem}>
      <Select
        showSearch
        optionFilterProp="label"
        value={props.value || undefined}
        onChange={(country) => props.onChange({ country })}
        options={props.all
          .map((code) => ({ value: code, label: `${names.of(code)} · ${code}` }))
          .sort((one, other) => one.label.localeCompare(other.label, i18n.language))}
      />
    </Field>
  )
}

/** Each wrong cell by the line it stands in. */
function WrongCells({ error }: { error: Problem | null }) {
  const { t } = useTranslation('policy')
  const wrong = (error?.body.errors ?? []).flatMap(({ pointer, detail }) => {
    const [, row, field] = cell.exec(pointer ?? '') ?? []
    return row && field ? [{ line: Number(row) + 1, field: field as 'day' | 'kind', detail }] : []
  })
  if (wrong.length === 0) return null
  return (
    <ul role="alert" className={css.problem}>
      {wrong.map(({ line, field, detail }) => (
        <li key={`${line}.${field}`}>
          {t('holidays.wrongCell', { line, field: t(`holidays.cell.${field}`), why: detail ?? '' })}
        </li>
      ))}
    </ul>
  )
}
