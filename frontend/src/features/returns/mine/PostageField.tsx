import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/api/types'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import type { Money } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { useTypedMoney } from '@/ui/useTypedMoney'
import css from './PostageField.module.css'

interface PostageFieldProps {
  currency: string
  /** So much comes back without anybody looking at the receipt. */
  upTo: Money
  orderId: string
  value: string
  onChange: (value: string) => void
  receipt: Evidence[]
  onReceipt: (receipt: Evidence[]) => void
  onBusy: (busy: boolean) => void
  problem?: string
  receiptProblem?: string
}

/** Only when the shop pays the way back: what the buyer has laid out comes back with the refund, against its receipt. */
export function PostageField(props: PostageFieldProps) {
  const { currency, upTo, orderId, value, onChange, receipt, onReceipt, onBusy, problem, receiptProblem } =
    props
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const id = useId()
  const { wrong } = useTypedMoney(value, currency)
  const says = wrong ?? problem
  return (
    <details className={css.postage} open={value !== ''}>
      <summary>{t('ship.postageAdvanced')}</summary>
      <label className={css.label} htmlFor={id}>
        {t('ship.postageAmount', { currency })}
      </label>
      <input
        id={id}
        className={css.amount}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={says ? true : undefined}
        aria-describedby={says && `${id}-says`}
        onChange={({ target }) => onChange(target.value)}
      />
      {says && (
        <p id={`${id}-says`} className={css.problem} role="alert">
          {says}
        </p>
      )}
      {value.trim() !== '' && (
        <div className={css.receipt}>
          <EvidenceTray
            orderId={orderId}
            label={t('ship.receipt')}
            hint={t('ship.receiptHint', { upTo: money(upTo) })}
            value={receipt}
            onChange={onReceipt}
            onBusy={onBusy}
            problem={receiptProblem}
          />
        </div>
      )}
    </details>
  )
}
