import { Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { FormDrawer } from '@/ui/FormDrawer'
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
  return (
    <div className={css.acts}>
      {mayTake && <Paid demand={demand} />}
      <Waive demand={demand} />
    </div>
  )
}

function Paid({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const paid = useDemandPaid(demand.id)
  const [reference, setReference] = useState('')
  return (
    <FormDrawer
      title={t('paid.open')}
      send={t('paid.send', { amount: money(demand.amount) })}
      sending={paid}
      missing={[!reference.trim() && t('paid.reference')]}
      shownAt={['/reference']}
      onSend={(done) => paid.mutate({ reference: reference.trim() }, { onSuccess: done })}
    >
      <Field label={t('paid.reference')} problem={paid.error?.at('/reference')?.detail}>
        <Input maxLength={120} value={reference} onChange={({ target }) => setReference(target.value)} />
      </Field>
    </FormDrawer>
  )
}

function Waive({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const waive = useWaiveDemand(demand.id)
  const [reason, setReason] = useState<WaiveReason>()
  const [words, setWords] = useState('')
  return (
    <FormDrawer
      title={t('waive.open')}
      send={t('waive.send', { amount: money(demand.amount) })}
      danger
      sending={waive}
      missing={[!reason && t('waive.reason'), !words.trim() && t('waive.words')]}
      shownAt={['/words']}
      onSend={(done) => reason && waive.mutate({ reason, words: words.trim() }, { onSuccess: done })}
    >
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
    </FormDrawer>
  )
}
