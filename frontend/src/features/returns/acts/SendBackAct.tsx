import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSendBack } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import { type Parcel, ParcelFields, useMissing } from './ParcelFields'

export function SendBackAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const send = useSendBack(ret)
  const [parcel, setParcel] = useState<Parcel>({ carrier: '', number: '' })
  return (
    <ActForm
      ret={ret}
      action="SEND_BACK"
      consequence={t('consequence.SEND_BACK')}
      confirm={t('act.SEND_BACK')}
      onConfirm={() =>
        send.mutate({ carrier: parcel.carrier.trim(), number: parcel.number.trim() }, { onSuccess: onDone })
      }
      onCancel={onDone}
      sending={send}
      shownAt={(pointer) => pointer === '/number' || pointer === '/carrier'}
      missing={useMissing(parcel)}
    >
      <ParcelFields parcel={parcel} onChange={setParcel} problem={send.error} />
    </ActForm>
  )
}
