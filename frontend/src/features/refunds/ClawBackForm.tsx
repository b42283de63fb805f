import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { Leg } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import css from './LegRow.module.css'
import { useClawBack } from './refunds.queries'
import { SignInAgain } from './SignInAgain'

type Reason = Schemas['ClawBackReason']
const reasons: Reason[] = ['SENT_WRONGLY', 'PAID_TWICE', 'PARCEL_REFUSED', 'GOODS_NEVER_CAME', 'OTHER']

/** Paid money has come back: why, and what proves it. */
export function ClawBackForm({ refundId, leg }: { refundId: string; leg: Leg }) {
  const { t } = useTranslation('refunds')
  const { money } = useFormat()
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState({ reason: 'SENT_WRONGLY' as Reason, words: '', proof: '' })
  const send = useClawBack(refundId)
  const ready = draft.words.trim() !== '' && draft.proof.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) send.mutate({ legId: leg.id, ...draft })
  }
  return (
    <span className={css.form}>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {t('clawBack.open')}
      </Button>
      {open && (
        <form onSubmit={submit} className={css.form}>
          <Select<Reason>
            aria-label={t('clawBack.reason')}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            options={reasons.map((value) => ({ value, label: t(`clawBack.${value}`) }))}
          />
          <Input
            aria-label={t('clawBack.words')}
            placeholder={t('clawBack.words')}
            value={draft.words}
            onChange={(event) => setDraft({ ...draft, words: event.target.value })}
          />
          <Input
            aria-label={t('clawBack.proof')}
            placeholder={t('clawBack.proof')}
            value={draft.proof}
            onChange={(event) => setDraft({ ...draft, proof: event.target.value })}
          />
          <Button danger htmlType="submit" disabled={!ready} loading={send.isPending}>
            {t('clawBack.send', { amount: money(leg.amount) })}
          </Button>
          <SignInAgain error={send.error} />
        </form>
      )}
    </span>
  )
}
