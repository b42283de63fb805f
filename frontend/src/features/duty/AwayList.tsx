import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { SendButton } from '@/ui/SendButton'
import css from './DutyPage.module.css'
import type { Different } from './duty.queries'

interface AwayListProps {
  exceptions: Different[]
  onChange: (exceptions: Different[]) => void
  people: { subject: string; name: string }[]
  editable: boolean
}

const everybody = 'everybody'
const nobodyYet = { subject: everybody, from: '', to: '', note: '' }

/** "28 Jan – 4 Feb nobody": days on which the week does not hold. */
export function AwayList({ exceptions, onChange, people, editable }: AwayListProps) {
  const { t } = useTranslation('duty')
  const { fullDay } = useFormat()
  const [draft, setDraft] = useState(nobodyYet)
  const set = (part: Partial<typeof nobodyYet>) => setDraft((before) => ({ ...before, ...part }))
  const nameOf = (subject?: string) =>
    subject ? (people.find((one) => one.subject === subject)?.name ?? subject) : t('away.everybody')
  const complete = draft.from !== '' && draft.to >= draft.from
  const add = () => {
    const { subject, from, to, note } = draft
    onChange([
      ...exceptions,
      {
        from,
        to,
        shifts: [],
        ...(subject !== everybody && { subject }),
        ...(note.trim() && { note: note.trim() }),
      },
    ])
    setDraft(nobodyYet)
  }
  return (
    <>
      <h3>{t('away.title')}</h3>
      {exceptions.length === 0 && <p className="quiet">{t('away.none')}</p>}
      {exceptions.length > 0 && (
        <ul>
          {exceptions.map((one) => (
            <li key={`${one.subject}${one.from}${one.to}`} className={css.item}>
              <span>
                {fullDay(one.from)} – {fullDay(one.to)} · {nameOf(one.subject)}{' '}
                {one.shifts.length === 0
                  ? t('away.away')
                  : one.shifts.map(({ from, to }) => `${from.slice(0, 5)}–${to.slice(0, 5)}`).join(', ')}{' '}
                <span className="quiet">{one.note}</span>
              </span>
              {editable && (
                <Button size="small" onClick={() => onChange(exceptions.filter((other) => other !== one))}>
                  {t('remove')}
                  <span className="visually-hidden">
                    {' '}
                    {nameOf(one.subject)} {fullDay(one.from)}
                  </span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <div className={css.row}>
          <Field label={t('away.who')}>
            <Select
              style={{ width: 140 }}
              value={draft.subject}
              onChange={(subject) => set({ subject })}
              options={[
                { value: everybody, label: t('away.everybody') },
                ...people.map(({ subject, name }) => ({ value: subject, label: name })),
              ]}
            />
          </Field>
          <Field label={t('away.from')}>
            <Input type="date" value={draft.from} onChange={(e) => set({ from: e.target.value })} />
          </Field>
          <Field label={t('away.to')}>
            <Input
              type="date"
              min={draft.from}
              value={draft.to}
              onChange={(e) => set({ to: e.target.value })}
            />
          </Field>
          <Field label={t('note')}>
            <Input maxLength={80} value={draft.note} onChange={(e) => set({ note: e.target.value })} />
          </Field>
          <SendButton missing={[!complete && `${t('away.from')} – ${t('away.to')}`]} onClick={add}>
            {t('away.add')}
          </SendButton>
        </div>
      )}
    </>
  )
}
