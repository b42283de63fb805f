import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { useTypedMoney } from '@/ui/useTypedMoney'
import css from './Goodwill.module.css'
import { type Goodwill, goodwillQueries, useGiveGoodwill } from './goodwill.queries'

const reasons: Goodwill['reason'][] = [
  'LATE_DELIVERY',
  'SLOW_ANSWER',
  'REPEATED_FAILURE',
  'DAMAGED_PACKAGING',
  'WRONG_INFORMATION',
  'BROKEN_PROMISE',
  'OTHER',
]
const ways: Goodwill['way'][] = ['STORE_CREDIT', 'BY_HAND']

/** Says before it is sent what of the budget is used. */
export function GiveGoodwill({
  returnId,
  currency,
  onGiven,
}: {
  returnId: string
  currency: string
  onGiven: () => void
}) {
  const { t } = useTranslation('goodwill')
  const { money } = useFormat()
  const { data: budget } = useQuery(goodwillQueries.budget())
  const [typed, setTyped] = useState('')
  const [draft, setDraft] = useState({
    reason: 'LATE_DELIVERY' as Goodwill['reason'],
    words: '',
    way: 'STORE_CREDIT' as Goodwill['way'],
  })
  const amount = useTypedMoney(typed, currency)
  const give = useGiveGoodwill()
  const ready = amount.money && !amount.isNothing && draft.words.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amount.money && ready)
      give.mutate({ returnId, amount: amount.money, ...draft }, { onSuccess: onGiven })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      {budget && (
        <p className="quiet">
          {t('budget', { used: money(budget.mineUsed), budget: money(budget.mine) })} {t('aboveBudget')}
        </p>
      )}
      <Field label={t('amount', { currency })} problem={amount.wrong ?? give.error?.at('/amount')?.detail}>
        <Input inputMode="decimal" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Field label={t('reason')}>
        <Select
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
          options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
      </Field>
      <Field label={t('why')} help={t('never')} problem={give.error?.at('/words')?.detail}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          value={draft.words}
          onChange={(event) => setDraft({ ...draft, words: event.target.value })}
        />
      </Field>
      <Field label={t('way')} problem={give.error?.at('/way')?.detail}>
        <Select
          value={draft.way}
          onChange={(way) => setDraft({ ...draft, way })}
          options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
        />
      </Field>
      <ProblemNote
        error={give.error}
        shownAt={(pointer) => ['/amount', '/words', '/way'].includes(pointer)}
      />
      <SendButton
        type="primary"
        htmlType="submit"
        missing={[
          (!amount.money || amount.isNothing) && t('amount', { currency }),
          !draft.words.trim() && t('why'),
        ]}
        loading={give.isPending}
      >
        {t('send')}
      </SendButton>
    </form>
  )
}
