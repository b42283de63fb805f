import { AutoComplete, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api/problem'
import { Field } from '@/ui/Field'
import { carriers, guessCarrier } from '../carriers'

export interface Parcel {
  carrier: string
  number: string
}

export function useMissing({ carrier, number }: Parcel) {
  const { t } = useTranslation('returns')
  return [!number.trim() && t('ship.number'), !carrier.trim() && t('ship.carrier')]
}

interface ParcelFieldsProps {
  parcel: Parcel
  onChange: (parcel: Parcel) => void
  problem: Problem | null
}

export function ParcelFields({ parcel, onChange, problem }: ParcelFieldsProps) {
  const { t } = useTranslation('returns')
  return (
    <>
      <Field label={t('ship.number')} problem={problem?.at('/number')?.detail}>
        <Input
          value={parcel.number}
          onChange={({ target }) =>
            onChange({ number: target.value, carrier: parcel.carrier || (guessCarrier(target.value) ?? '') })
          }
        />
      </Field>
      <Field label={t('ship.carrier')} problem={problem?.at('/carrier')?.detail}>
        <AutoComplete
          value={parcel.carrier}
          onChange={(carrier: string) => onChange({ ...parcel, carrier })}
          options={carriers.map((value) => ({ value }))}
        />
      </Field>
    </>
  )
}
