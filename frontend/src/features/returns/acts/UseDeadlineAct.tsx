import { useTranslation } from 'react-i18next'
import { useUseDeadline } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** Nothing is held for the old one, or not any more: its deadline alone counts. */
export function UseDeadlineAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const give = useUseDeadline(ret)
  return (
    <ActForm
      ret={ret}
      action="USE_DEADLINE"
      consequence={t('useDeadline.consequence')}
      confirm={t('act.USE_DEADLINE')}
      onConfirm={() => give.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={give}
    />
  )
}
