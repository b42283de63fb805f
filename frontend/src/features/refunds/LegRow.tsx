import { Button, Checkbox, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leg } from '@/api/types'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { AskBackForm } from '@/features/demands/AskBackForm'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Tag } from '@/ui/Tag'
import { useMethodName } from '@/ui/useMethodName'
import { ClawBackForm } from './ClawBackForm'
import { legTone } from './LegList'
import css from './LegRow.module.css'
import { OtherWayForm } from './OtherWayForm'
import { useConfirmLeg, useRetryLeg } from './refunds.queries'

/** No gateway sends it: finance does, and says so. */
const waitsForPerson = (leg: Leg) =>
  leg.gateway === 'MANUAL' && (leg.state === 'GRANTED' || leg.state === 'SENT')

/** `held`: a second person has not let it go yet. */
export function LegRow({ refundId, leg, held }: { refundId: string; leg: Leg; held?: boolean }) {
  const { t } = useTranslation('refunds')
  const nameOf = useMethodName()
  const mayPay = has(useMe(), 'finance', 'owner')
  return (
    <div className={css.leg}>
      <span className={css.way}>
        {t('backTo', { method: nameOf(leg.method ?? leg.kind ?? leg.tenderRef) })}{' '}
        <small className="quiet">{leg.tenderRef}</small>
      </span>
      <Tag tone={legTone[leg.state]}>{t(`leg.${leg.state}`)}</Tag>
      <Amount of={leg.amount} />
      <span className={css.act}>
        {mayPay && !held && waitsForPerson(leg) && <ConfirmForm refundId={refundId} leg={leg} />}
        {leg.unanswered && <Unanswered refundId={refundId} leg={leg} mayPay={mayPay} />}
        {leg.state === 'FAILED' && <Failed refundId={refundId} leg={leg} mayPay={mayPay} />}
        {mayPay && !held && (waitsForPerson(leg) || leg.state === 'FAILED' || leg.unanswered) && (
          <OtherWayForm refundId={refundId} leg={leg} />
        )}
        {mayPay && leg.state === 'PAID' && <ClawBackForm refundId={refundId} leg={leg} />}
        {mayPay && leg.state === 'PAID' && leg.gateway !== 'STORE_CREDIT' && (
          <AskBackForm refundId={refundId} leg={leg} />
        )}
        {leg.reference && <span className="quiet tabular">{leg.reference}</span>}
      </span>
    </div>
  )
}

/** Finance has paid outside; the bank's reference is the proof. Where a gateway has paid after all, somebody has looked there. */
function ConfirmForm({ refundId, leg, checked }: { refundId: string; leg: Leg; checked?: boolean }) {
  const { t } = useTranslation('refunds')
  const { money } = useFormat()
  const confirm = useConfirmLeg(refundId)
  const [reference, setReference] = useState('')
  const ready = reference.trim() !== '' && checked !== false
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) confirm.mutate({ legId: leg.id, reference: reference.trim(), checked })
  }
  return (
    <form onSubmit={submit} className={css.form}>
      <Input
        aria-label={t('reference')}
        placeholder={t('reference')}
        value={reference}
        status={confirm.error?.at('/reference') ? 'error' : undefined}
        onChange={(event) => setReference(event.target.value)}
      />
      <SendButton
        type="primary"
        htmlType="submit"
        loading={confirm.isPending}
        missing={[checked === false && t('checked'), !reference.trim() && t('reference')]}
      >
        {t('confirm', { amount: money(leg.amount) })}
      </SendButton>
      <ProblemNote error={confirm.error} />
    </form>
  )
}

/** The gateway has refused it: it may be asked again, or it goes another way with the buyer's consent. */
function Failed({ refundId, leg, mayPay }: { refundId: string; leg: Leg; mayPay: boolean }) {
  const { t } = useTranslation('refunds')
  const retry = useRetryLeg(refundId)
  return (
    <span className={css.form}>
      <span className={css.failure}>
        {leg.failure} <small>{t('attempts', { count: leg.attempts })}</small>
      </span>
      {mayPay && (
        <>
          <Button onClick={() => retry.mutate({ legId: leg.id })} loading={retry.isPending}>
            {t('retry')}
          </Button>
          <ProblemNote error={retry.error} />
        </>
      )}
    </span>
  )
}

/** The gateway has kept silent for a day: only after a look at it may finance say that it has paid. */
function Unanswered({ refundId, leg, mayPay }: { refundId: string; leg: Leg; mayPay: boolean }) {
  const { t } = useTranslation('refunds')
  const [checked, setChecked] = useState(false)
  return (
    <span className={css.form}>
      <span className={css.failure}>{t('unanswered')}</span>
      {mayPay && (
        <>
          <Checkbox checked={checked} onChange={(event) => setChecked(event.target.checked)}>
            {t('checked')}
          </Checkbox>
          <ConfirmForm refundId={refundId} leg={leg} checked={checked} />
        </>
      )}
    </span>
  )
}
