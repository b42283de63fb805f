import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { Leg } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { LegForm } from './LegForm'
import { useClawBack } from './refunds.queries'
import { SignInAgain } from './SignInAgain'

type Reason = Schemas['ClawBackReason']
const reasons: Reason[] = [
  'SENT_WRONGLY',
  'PAID_TWICE',
  'PARCEL_REFUSED',
  'GOODS_NEVER_CAME',
  'RULING_OVERTURNED',
  'OTHER',
]

/** Paid money has come back: why, and what proves it. */
export function ClawBackForm({ refundId, leg }: { refundId: string; leg: Leg }) {
  const { t } = useTranslation('refunds')
  const { money } = useFormat()
  const { mutate, isPending, error } = useClawBack(refundId)
  return (
    <LegForm
      open={t('clawBack.open')}
      choice={{
        label: t('clawBack.reason'),
        of: reasons.map((value) => ({ value, label: t(`clawBack.${value}`) })),
      }}
      texts={[t('clawBack.words'), t('clawBack.proof')]}
      send={t('clawBack.send', { amount: money(leg.amount) })}
      danger
      sending={isPending}
      onSend={(reason, [words, proof]) => mutate({ legId: leg.id, reason, words, proof })}
      problem={<SignInAgain error={error} />}
    />
  )
}
