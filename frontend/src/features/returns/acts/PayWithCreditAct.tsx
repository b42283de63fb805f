import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMore } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { useTypedMoney } from '@/ui/useTypedMoney'
import { returnQueries, usePayWithCredit } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** For the buyer, from his store credit: the difference or a part of it. */
export function PayWithCreditAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const pay = usePayWithCredit(ret)
  const { data } = useQuery(returnQueries.credit(ret))
  const most = data && (isMore(data.available, data.left) ? data.left : data.available)
  const [typed, setTyped] = useState<string>()
  const value = typed ?? most?.amount ?? ''
  const { money: amount, isNothing, wrong } = useTypedMoney(value, ret.amount.currency)
  const tooMuch = amount && most && isMore(amount, most)
  return (
    <ActForm
      ret={ret}
      action="PAY_WITH_CREDIT"
      consequence={t('payWithCredit.consequence')}
      confirm={t('payWithCredit.confirm', { amount: money(amount ?? ret.amount) })}
      onConfirm={() => amount && pay.mutate({ amount }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={pay}
      shownAt={(pointer) => pointer === '/amount'}
      ready={!!data && !tooMuch && !wrong}
      missing={[isNothing && t('payWithCredit.amount')]}
    >
      {data && <p>{t('payWithCredit.have', { available: money(data.available), left: money(data.left) })}</p>}
      <Field
        label={t('payWithCredit.amount')}
        problem={
          wrong ??
          (tooMuch ? t('payWithCredit.tooMuch', { amount: money(most) }) : pay.error?.at('/amount')?.detail)
        }
      >
        <Input inputMode="decimal" value={value} onChange={({ target }) => setTyped(target.value)} />
      </Field>
    </ActForm>
  )
}
