import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import {
  useAcceptOffer,
  useAcceptQuote,
  useAnswerShop,
  useChooseInstead,
  useConfirmReplacement,
  useDeclineOffer,
  useDeclineQuote,
  useStillFaulty,
  useWithdraw,
} from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import type { Sending } from './VerbProblem'

type Plain = 'WITHDRAW' | 'ACCEPT_OFFER' | 'DECLINE_OFFER' | 'CONFIRM' | 'DECLINE_QUOTE' | 'STILL_FAULTY'

interface ToldProps extends ActProps {
  action: Action
  consequence: string
  sending: Sending
  onSend: (told: string) => void
  missing?: string | false
  children?: ReactNode
}

/** The buyer has no account and called: what he decides, and how he said so. */
function Told({ ret, onDone, action, consequence, sending, onSend, missing, children }: ToldProps) {
  const { t } = useTranslation('returns')
  const [told, setTold] = useState('')
  return (
    <ActForm
      ret={ret}
      action={action}
      consequence={consequence}
      confirm={t(`act.${action}`)}
      onConfirm={() => onSend(told.trim())}
      onCancel={onDone}
      sending={sending}
      shownAt={(pointer) => pointer === '/told'}
      missing={[missing, !told.trim() && t('onBehalf.told')]}
    >
      {children}
      <Field
        label={t('onBehalf.told')}
        help={t('onBehalf.help')}
        problem={sending.error?.at('/told')?.detail}
      >
        <Input maxLength={500} value={told} onChange={({ target }) => setTold(target.value)} />
      </Field>
    </ActForm>
  )
}

const plain = (action: Plain, use: typeof useWithdraw) =>
  function PlainAct(props: ActProps) {
    const { t } = useTranslation('returns')
    const send = use(props.ret)
    return (
      <Told
        {...props}
        action={action}
        consequence={t(`onBehalf.${action}`)}
        sending={send}
        onSend={(told) => send.mutate({ told }, { onSuccess: props.onDone })}
      />
    )
  }

export const WithdrawAct = plain('WITHDRAW', useWithdraw)
export const AcceptOfferAct = plain('ACCEPT_OFFER', useAcceptOffer)
export const DeclineOfferAct = plain('DECLINE_OFFER', useDeclineOffer)
export const ConfirmAct = plain('CONFIRM', useConfirmReplacement)
export const DeclineQuoteAct = plain('DECLINE_QUOTE', useDeclineQuote)
export const StillFaultyAct = plain('STILL_FAULTY', useStillFaulty)

export function AnswerAct(props: ActProps) {
  const { t } = useTranslation('returns')
  const send = useAnswerShop(props.ret)
  const [text, setText] = useState('')
  return (
    <Told
      {...props}
      action="ANSWER"
      consequence={t('onBehalf.ANSWER')}
      sending={send}
      onSend={(told) => send.mutate({ text: text.trim(), told }, { onSuccess: props.onDone })}
      missing={!text.trim() && t('onBehalf.answer')}
    >
      <Field label={t('onBehalf.answer')}>
        <Input.TextArea
          rows={3}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
    </Told>
  )
}

/** The sum as it stands here; another one is refused. */
export function AcceptQuoteAct(props: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const send = useAcceptQuote(props.ret)
  const total = props.ret.repair?.fee?.total
  return (
    <Told
      {...props}
      action="ACCEPT_QUOTE"
      consequence={t('onBehalf.ACCEPT_QUOTE', { amount: total && money(total) })}
      sending={send}
      onSend={(told) => total && send.mutate({ total, told }, { onSuccess: props.onDone })}
    />
  )
}

export function ChooseInsteadAct(props: ActProps) {
  const { t } = useTranslation('returns')
  const send = useChooseInstead(props.ret)
  const kinds = props.ret.repair?.instead ?? []
  const [kind, setKind] = useState(kinds[0])
  return (
    <Told
      {...props}
      action="CHOOSE_INSTEAD"
      consequence={t('onBehalf.CHOOSE_INSTEAD')}
      sending={send}
      onSend={(told) => kind && send.mutate({ kind, told }, { onSuccess: props.onDone })}
      missing={!kind && t('onBehalf.instead')}
    >
      <Field label={t('onBehalf.instead')}>
        <Select
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
    </Told>
  )
}
