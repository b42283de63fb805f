import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { useRefundEarly } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

export function RefundEarlyAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const refund = useRefundEarly(ret.id)
  return (
    <ActForm
      consequence={t('consequence.REFUND_EARLY', { amount: money(ret.amount) })}
      confirm={t('refund.confirm', { amount: money(ret.amount) })}
      onConfirm={() => refund.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      pending={refund.isPending}
      problem={refund.error}
    />
  )
}
