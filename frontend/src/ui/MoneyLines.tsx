import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { isNegative, isZero, type Money } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from './Amount'
import css from './MoneyLines.module.css'
import { Rule } from './Why'

type Line = Schemas['QuoteLine']

const nameOf: Record<Line['kind'], Line['kind']> = {
  GOODS: 'GOODS',
  FREIGHT: 'FREIGHT',
  TAX: 'TAX',
  DEDUCTION: 'DEDUCTION',
  COMPENSATION: 'COMPENSATION',
}

/** A small account that visibly adds up; each line opens the rule it stands on. */
export function MoneyLines({ lines, total, label }: { lines: Line[]; total: Money; label?: string }) {
  const { t } = useTranslation('common')
  const heading = useId()
  return (
    <div className={css.account} role="group" aria-labelledby={heading}>
      <span id={heading} className="visually-hidden">
        {label ?? t('money.account')}
      </span>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity and never move
        <details key={index} className={css.line}>
          <summary>
            <span className={css.name}>{line.title ?? t(`money.${nameOf[line.kind]}`)}</span>
            <span className={css.why}>{t('why')}</span>
            <Signed amount={line.amount} />
          </summary>
          <p className={css.reason}>
            <Rule of={line.sentence} />
          </p>
        </details>
      ))}
      <p className={css.total}>
        <span>{t('money.total')}</span>
        <Amount of={total} strong />
      </p>
    </div>
  )
}

function Signed({ amount }: { amount: Money }) {
  const format = useFormat()
  const text = isNegative(amount)
    ? `− ${format.money({ ...amount, amount: amount.amount.slice(1) })}`
    : format.money(amount)
  return <span className={`tabular ${isZero(amount) ? 'quiet' : ''}`}>{text}</span>
}
