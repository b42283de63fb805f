import { useTranslation } from 'react-i18next'
import { useEscalate } from '@/features/disputes/disputes.queries'
import { Saying } from '@/features/disputes/Saying'
import type { ActProps } from './ActForm'

/** The shop asks the platform to decide. */
export function EscalateAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('disputes')
  const { t: r } = useTranslation('returns')
  return (
    <Saying
      label={t('escalate.text')}
      send={t('escalate.send')}
      consequence={r('escalate.consequence')}
      sending={useEscalate(ret)}
      onSent={onDone}
    />
  )
}
