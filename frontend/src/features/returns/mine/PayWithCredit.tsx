import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMore, isZero, type Money } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Bones } from '@/ui/Bones'
import { Field } from '@/ui/Field'
import { SendButton } from '@/ui/SendButton'
import { useTypedMoney } from '@/ui/useTypedMoney'
import { VerbProblem } from '../acts/VerbProblem'
import { returnQueries, type Seen, usePayWithCredit } from '../returns.queries'
import css from './DifferenceCard.module.css'

/** Only for who has some: what he has here, and as much of it as he wants to spend on the difference. */
export function PayWithCredit({ ret }: { ret: Seen }) {
  const { t } = useTranslation('owed')
  const { data, isPending } = useQuery(returnQueries.credit(ret))
  if (isPending) return <Bones count={1} height={270} label={t('credit.title')} />
  if (!data || isZero(data.available)) return null
  const most = isMore(data.available, data.left) ? data.left : data.available
  return <Opened key={most.amount} ret={ret} available={data.available} most={most} />
}

function Opened({ ret, available, most }: { ret: Seen; available: Money; most: Money }) {
  const { t } = useTranslation('owed')
  const { money } = useFormat()
  const pay = usePayWithCredit(ret)
  const [typed, setTyped] = useState(most.amount)
  const { money: amount, isNothing, wrong } = useTypedMoney(typed, most.currency)
  const tooMuch = amount && isMore(amount, most) ? t('credit.tooMuch', { amount: money(most) }) : undefined
  const problem = wrong ?? tooMuch ?? pay.error?.at('/amount')?.detail
  const ready = amount && !isNothing && !tooMuch
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !pay.isPending) pay.mutate({ amount })
  }
  return (
    <form className={css.credit} onSubmit={submit} noValidate aria-label={t('credit.title')}>
      <h3>{t('credit.title')}</h3>
      <p>{t('credit.have', { amount: money(available) })}</p>
      <Field label={t('credit.amount', { currency: most.currency })} problem={problem}>
        <Input inputMode="decimal" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </Field>
      <p className="quiet">{t('credit.back')}</p>
      <VerbProblem
        ret={ret}
        action="PAY_WITH_CREDIT"
        sending={pay}
        shownAt={(pointer) => pointer === '/amount'}
      />
      <SendButton
        type="primary"
        htmlType="submit"
        block
        loading={pay.isPending}
        missing={[!ready && t('credit.amount', { currency: most.currency })]}
      >
        {t('credit.pay', { amount: money(amount ?? most) })}
      </SendButton>
    </form>
  )
}
