import { useTranslation } from 'react-i18next'
import { useTakeBackOffer } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

export function TakeBackOfferAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const takeBack = useTakeBackOffer(ret)
  return (
    <ActForm
      ret={ret}
      action="TAKE_BACK_OFFER"
      consequence={t('takeBack.consequence')}
      confirm={t('act.TAKE_BACK_OFFER')}
      onConfirm={() => takeBack.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={takeBack}
    />
  )
}
