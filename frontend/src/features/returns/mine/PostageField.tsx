import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { digitsOf } from '@/i18n/money'
import css from './PostageField.module.css'

interface PostageFieldProps {
  currency: string
  value: string
  onChange: (value: string) => void
}

/** Only when the shop pays the way back: what the buyer has laid out comes back with the refund. */
export function PostageField({ currency, value, onChange }: PostageFieldProps) {
  const { t } = useTranslation('returns')
  const id = useId()
  const fits = new RegExp(`^\\d{0,6}(\\.\\d{0,${digitsOf(currency)}})?$`)
  return (
    <details className={css.postage} open={value !== ''}>
      <summary>{t('ship.postageAdvanced')}</summary>
      <label htmlFor={id}>{t('ship.postageAmount', { currency })}</label>
      <input
        id={id}
        inputMode="decimal"
        value={value}
        onChange={({ target }) => fits.test(target.value) && onChange(target.value)}
      />
    </details>
  )
}
