import { useTranslation } from 'react-i18next'
import type { LineOptions } from '@/api/types'
import { Card } from '@/ui/Card'
import { useTypedMoney } from '@/ui/useTypedMoney'
import type { Draft } from './draft'
import css from './ReturnForm.module.css'

interface PriceFieldsProps {
  lines: LineOptions[]
  currency: string
  prices: Draft['priceNow']
  onChange: (prices: Draft['priceNow']) => void
  problemAt: (lineNo: number) => string | undefined
}

/** A price match: what one piece costs now; the difference is worked out by the shop's rule. */
export function PriceFields({ lines, currency, prices, onChange, problemAt }: PriceFieldsProps) {
  const { t } = useTranslation('returns')
  return (
    <Card>
      <fieldset className={css.prices}>
        <legend>{t('open.priceNow.legend')}</legend>
        {lines.map(({ lineNo, title }) => (
          <PriceNow
            key={lineNo}
            label={t('open.priceNow.label', { title, currency })}
            currency={currency}
            value={prices[lineNo] ?? ''}
            onChange={(typed) => onChange({ ...prices, [lineNo]: typed })}
            problem={problemAt(lineNo)}
          />
        ))}
      </fieldset>
    </Card>
  )
}

interface PriceNowProps {
  label: string
  currency: string
  value: string
  onChange: (typed: string) => void
  problem?: string
}

function PriceNow({ label, currency, value, onChange, problem }: PriceNowProps) {
  const { wrong } = useTypedMoney(value, currency)
  const says = wrong ?? problem
  return (
    <div>
      <label className={css.words}>
        {label}
        <input
          className={css.amount}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-invalid={says ? true : undefined}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      {says && (
        <p className={css.problem} role="alert">
          {says}
        </p>
      )}
    </div>
  )
}
