import { Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { Field } from '@/ui/Field'
import { usePauseClock } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

type Why = Schemas['PauseClock']['reason']
const reasons = [
  'PLATFORM_EXTENSION',
  'COURT_OR_POLICE',
  'NEGOTIATION',
  'THIRD_PARTY_EVIDENCE',
] as const satisfies Why[]

export function PauseClockAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const pause = usePauseClock(ret)
  const [reason, setReason] = useState<Why>('PLATFORM_EXTENSION')
  const [reference, setReference] = useState('')
  const [until, setUntil] = useState('')
  const [note, setNote] = useState('')
  const [consent, setConsent] = useState('')
  const needed = reason !== 'NEGOTIATION'
  const asks = !needed && !consent.trim()
  return (
    <ActForm
      ret={ret}
      action="PAUSE_CLOCK"
      consequence={t(asks ? 'deadline.askConsequence' : 'consequence.PAUSE_CLOCK')}
      confirm={t(asks ? 'deadline.ask' : 'act.PAUSE_CLOCK')}
      onConfirm={() =>
        pause.mutate(
          {
            reason,
            ...(reference.trim() && { reference: reference.trim() }),
            ...(until && { until: new Date(until).toISOString() }),
            ...(!needed && consent.trim() && { consent: consent.trim() }),
            ...(note.trim() && { note: note.trim() }),
          },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sending={pause}
      shownAt={(pointer) => pointer === '/reference' || pointer === '/until'}
      missing={[needed && !reference.trim() && t('deadline.reference')]}
    >
      <Field label={t('deadline.why')}>
        <Select<Why>
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: t(`deadline.${value}`) }))}
        />
      </Field>
      {!needed && (
        <Field label={t('deadline.consent')} help={t('deadline.consentHelp')}>
          <Input maxLength={500} value={consent} onChange={({ target }) => setConsent(target.value)} />
        </Field>
      )}
      <Field
        label={t(needed ? 'deadline.reference' : 'deadline.referenceOptional')}
        help={t('deadline.referenceHelp')}
        problem={pause.error?.at('/reference')?.detail}
      >
        <Input maxLength={200} value={reference} onChange={({ target }) => setReference(target.value)} />
      </Field>
      <Field
        label={t('deadline.until')}
        help={t(`deadline.longest.${reason}`)}
        problem={pause.error?.at('/until')?.detail}
      >
        <Input type="datetime-local" value={until} onChange={({ target }) => setUntil(target.value)} />
      </Field>
      <Field label={t('deadline.note')}>
        <Input.TextArea
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
    </ActForm>
  )
}
