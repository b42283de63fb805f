import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuoteLine } from '@/api/types'
import { isNegative, isZero, type Money } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from './Amount'
import css from './MoneyLines.module.css'
import { Rule } from './Why'

interface MoneyLinesProps {
  lines: QuoteLine[]
  total: Money
  label?: string
  /** What the sum is, when it is not yet what comes back. */
  totalLabel?: string
  /** What the goods of a line are called. */
  titleOf?: (lineNo: number) => string | undefined
}

/** A small account that visibly adds up; each line opens the rule it stands on. */
export function MoneyLines({ lines, total, label, totalLabel, titleOf }: MoneyLinesProps) {
  const { t } = useTranslation('common')
  const heading = useId()
  const nameOf = ({ kind, lineNo }: QuoteLine) => {
    const title = lineNo === undefined ? undefined : titleOf?.(lineNo)
    return title && kind === 'GOODS' ? title : t(`money.${kind}`)
  }
  return (
    <div className={css.account} role="group" aria-labelledby={heading}>
      <span id={heading} className="visually-hidden">
        {label ?? t('money.account')}
      </span>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity and never move
        <details key={index} className={css.line}>
          <summary>
            <span className={css.name}>
              {nameOf(line)} <span className={css.why}>{t('why')}</span>
            </span>
            <Signed amount={line.amount} />
          </summary>
          <p className={css.reason}>
            <Rule of={line.sentence} />
          </p>
        </details>
      ))}
      <p className={css.total}>
        <span>{totalLabel ?? t('money.total')}</span>
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
  return <span className={`${css.amount} ${isZero(amount) ? 'quiet' : ''}`}>{text}</span>
}
