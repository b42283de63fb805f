import { useTranslation } from 'react-i18next'
import type { Action } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { type Seen, useInterceptFailed, useInterceptStopped } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** Of a case that is over, or paid, or that the platform has, what became of the parcel is a fact, and nothing follows at once. */
function follows<A extends Action>(ret: Seen, action: A) {
  if (ret.closedAt) return 'INTERCEPT_OVER'
  const undecided = ['OPEN', 'EVIDENCE_SELLER', 'EVIDENCE_BUYER'].includes(ret.dispute)
  const held = undecided || (ret.dispute === 'APPEALED' && ret.turn === 'PLATFORM')
  if (held) return 'INTERCEPT_DISPUTED'
  return ret.money === 'NONE' ? action : 'INTERCEPT_PAID'
}

/** The parcel comes back to the shop: then the money goes back, whatever had been said. */
export function InterceptStoppedAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const stopped = useInterceptStopped(ret)
  return (
    <ActForm
      ret={ret}
      action="INTERCEPT_STOPPED"
      consequence={t(`consequence.${follows(ret, 'INTERCEPT_STOPPED')}`, { amount: money(ret.amount) })}
      confirm={t('act.INTERCEPT_STOPPED')}
      onConfirm={() => stopped.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={stopped}
    />
  )
}

/** It will be delivered: what is open goes on as a return. */
export function InterceptFailedAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const failed = useInterceptFailed(ret)
  return (
    <ActForm
      ret={ret}
      action="INTERCEPT_FAILED"
      consequence={t(`consequence.${follows(ret, 'INTERCEPT_FAILED')}`)}
      confirm={t('act.INTERCEPT_FAILED')}
      onConfirm={() => failed.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={failed}
    />
  )
}
