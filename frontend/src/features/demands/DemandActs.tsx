import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Demands.module.css'
import { type Demand, useDemandPaid, useWaiveDemand, type WaiveReason } from './demands.queries'

const reasons: WaiveReason[] = [
  'CAME_AFTER_ALL',
  'LOST_ON_THE_WAY',
  'GOODWILL',
  'NOT_TO_BE_HAD',
  'ASKED_WRONGLY',
]

/** Paid, with the reference of the payment; or let go, with the reason. */
export function DemandActs({ demand, mayTake }: { demand: Demand; mayTake: boolean }) {
  const { t } = useTranslation('demands')
  const [open, setOpen] = useState<'paid' | 'waive'>()
  const toggle = (which: 'paid' | 'waive') => setOpen(open === which ? undefined : which)
  return (
    <div className={css.acts}>
      {mayTake && (
        <Button onClick={() => toggle('paid')} aria-expanded={open === 'paid'}>
          {t('paid.open')}
        </Button>
      )}
      <Button onClick={() => toggle('waive')} aria-expanded={open === 'waive'}>
        {t('waive.open')}
      </Button>
      {open === 'paid' && <Paid demand={demand} />}
      {open === 'waive' && <Waive demand={demand} />}
    </div>
  )
}

function Paid({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const paid = useDemandPaid(demand.id)
  const [reference, setReference] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reference.trim() && !paid.isPending) paid.mutate({ reference: reference.trim() })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Field label={t('paid.reference')} problem={paid.error?.at('/reference')?.detail}>
        <Input maxLength={120} value={reference} onChange={({ target }) => setReference(target.value)} />
      </Field>
      <ProblemNote error={paid.error} shownAt={(pointer) => pointer === '/reference'} />
      <SendButton
        type="primary"
        htmlType="submit"
        loading={paid.isPending}
        missing={[!reference.trim() && t('paid.reference')]}
      >
        {t('paid.send', { amount: money(demand.amount) })}
      </SendButton>
    </form>
  )
}

function Waive({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const waive = useWaiveDemand(demand.id)
  const [reason, setReason] = useState<WaiveReason>()
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason && words.trim() && !waive.isPending) waive.mutate({ reason, words: words.trim() })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Field label={t('waive.reason')}>
        <Select<WaiveReason>
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: t(`waive.${value}`) }))}
        />
      </Field>
      <Field label={t('waive.words')} problem={waive.error?.at('/words')?.detail}>
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
      <ProblemNote error={waive.error} shownAt={(pointer) => pointer === '/words'} />
      <SendButton
        danger
        htmlType="submit"
        loading={waive.isPending}
        missing={[!reason && t('waive.reason'), !words.trim() && t('waive.words')]}
      >
        {t('waive.send', { amount: money(demand.amount) })}
      </SendButton>
    </form>
  )
}
