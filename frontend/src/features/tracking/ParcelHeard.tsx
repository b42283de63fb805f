import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Field } from '@/ui/Field'
import { useNow } from '@/ui/now'
import { ProblemNote } from '@/ui/ProblemNote'
import { When } from '@/ui/When'
import css from './ParcelHeard.module.css'
import { type TrackingCode, trackingQueries, useTellTracking } from './tracking.queries'

const codes = [
  'SCANNED',
  'DELIVERED',
  'DAMAGED',
  'LOST',
  'WEIGHED',
  'DECLARED',
] as const satisfies TrackingCode[]

/** What was said of one parcel; whoever hears more by telephone notes it here. */
export function ParcelHeard({ carrier, number }: { carrier: string; number: string }) {
  const { t } = useTranslation('signals')
  const [open, setOpen] = useState(false)
  return (
    <details className={css.heard} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('parcel.heard')}</summary>
      {open && <Heard carrier={carrier} number={number} />}
    </details>
  )
}

function Heard({ carrier, number }: { carrier: string; number: string }) {
  const { t } = useTranslation('signals')
  const { data, error, refetch } = useQuery(trackingQueries.of(number))
  const may = has(useMe(), 'agent', 'warehouse', 'supervisor', 'owner')
  return (
    <>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <p className="quiet">{t('parcel.nothing')}</p>}
      <ul>
        {data?.map(({ id, code, at, grams, text }) => (
          <li key={id}>
            <When at={at} /> · {t(`parcel.codes.${code}`)}
            {grams !== undefined && ` · ${t('parcel.grams', { count: grams })}`}
            {text && <span className="quiet"> · {text}</span>}
          </li>
        ))}
      </ul>
      {may && <Tell carrier={carrier} number={number} />}
    </>
  )
}

function Tell({ carrier, number }: { carrier: string; number: string }) {
  const { t } = useTranslation('signals')
  const now = useNow()
  const tell = useTellTracking(number)
  const [code, setCode] = useState<(typeof codes)[number]>('SCANNED')
  const [grams, setGrams] = useState('')
  const [text, setText] = useState('')
  const weighs = code === 'WEIGHED' || code === 'DECLARED'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tell.mutate(
      {
        carrier,
        number,
        code,
        at: new Date(now).toISOString(),
        ...(weighs && { grams: Number(grams) || 0 }),
        ...(text.trim() && { text: text.trim() }),
      },
      {
        onSuccess: () => {
          setGrams('')
          setText('')
        },
      },
    )
  }
  return (
    <form className={css.tell} onSubmit={submit}>
      <strong>{t('parcel.tell')}</strong>
      <Field label={t('parcel.code')}>
        <Select
          value={code}
          onChange={setCode}
          options={codes.map((value) => ({ value, label: t(`parcel.codes.${value}`) }))}
        />
      </Field>
      {weighs && (
        <Field label={t('parcel.weight')} problem={tell.error?.at('/grams')?.detail}>
          <Input
            required
            inputMode="numeric"
            value={grams}
            onChange={(event) => setGrams(event.target.value)}
          />
        </Field>
      )}
      <Field label={t('parcel.words')} problem={tell.error?.at('/text')?.detail}>
        <Input maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <ProblemNote error={tell.error} shownAt={(pointer) => pointer === '/grams' || pointer === '/text'} />
      <Button htmlType="submit" loading={tell.isPending}>
        {t('parcel.note')}
      </Button>
    </form>
  )
}
