import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShip } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import { type Parcel, ParcelFields, useMissing } from './ParcelFields'

export function ShipAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const send = useShip(ret)
  const [parcel, setParcel] = useState<Parcel>({ carrier: '', number: '' })
  return (
    <ActForm
      ret={ret}
      action="SHIP"
      consequence={t('consequence.SHIP')}
      confirm={t('act.SHIP')}
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
