import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { MoneyLines } from '@/ui/MoneyLines'
import { allOf, usePayable } from '../payable'
import { useRefundEarly } from '../returns.queries'
import { titlesOf } from '../titles'
import { ActForm, type ActProps } from './ActForm'

export function RefundEarlyAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const refund = useRefundEarly(ret)
  const { payable, isKnown } = usePayable(ret, true)
  const all = allOf(payable)
  return (
    <ActForm
      ret={ret}
      action="REFUND_EARLY"
      consequence={t('consequence.REFUND_EARLY', { amount: money(all) })}
      confirm={t('refund.confirm', { amount: money(all) })}
      onConfirm={() => refund.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={refund}
      ready={isKnown}
    >
      <MoneyLines lines={payable.lines} total={all} titleOf={titlesOf(ret.lines)} />
    </ActForm>
  )
}
