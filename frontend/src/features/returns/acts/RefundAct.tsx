import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { digitsOf, isNegative, isZero, type Money, sum } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { MoneyLines } from '@/ui/MoneyLines'
import { useGrantRefund } from '../returns.queries'
import { titlesOf } from '../titles'
import { ActForm, type ActProps } from './ActForm'
import css from './ActForm.module.css'
import { type Deduction, DeductionFields } from './DeductionFields'

/** Grants the money: the account as it stands, and below it what is taken off, each with its reason and proof. */
export function RefundAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const refund = useGrantRefund(ret.id)
  const [deductions, setDeductions] = useState<Deduction[]>([])
  const { currency } = ret.amount
  const exact = (amount: string): Money => ({
    amount: (Number(amount) || 0).toFixed(digitsOf(currency)),
    currency,
  })
  const off = deductions.filter(({ kind }) => kind !== 'RESTOCKING').map(({ amount }) => exact(amount))
  const byShare = deductions.some(({ kind }) => kind === 'RESTOCKING')
  const final = sum([ret.amount, ...off.map(({ amount }) => ({ amount: `-${amount}`, currency }))], currency)
  const complete = (one: Deduction) =>
    Number(one.amount) > 0 && one.reason.trim() !== '' && one.evidence.length > 0

  return (
    <ActForm
      consequence={t(byShare ? 'refund.consequenceShare' : 'refund.consequence', { amount: money(final) })}
      confirm={byShare ? t('act.REFUND') : t('refund.confirm', { amount: money(final) })}
      onConfirm={() => refund.mutate({ deductions: deductions.map(commandOf) }, { onSuccess: onDone })}
      onCancel={onDone}
      pending={refund.isPending}
      problem={refund.error}
      ready={!isNegative(final) && deductions.every(complete)}
    >
      <MoneyLines lines={ret.quote} total={ret.amount} titleOf={titlesOf(ret.lines)} />
      {deductions.map((deduction, index) => (
        <DeductionFields
          key={deduction.key}
          deduction={deduction}
          lines={ret.lines}
          currency={currency}
          problemAt={(field) => refund.error?.at(`/deductions/${index}/${field}`)?.detail}
          onChange={(part) =>
            setDeductions((all) => all.map((one) => (one.key === deduction.key ? { ...one, ...part } : one)))
          }
          onRemove={() => setDeductions((all) => all.filter(({ key }) => key !== deduction.key))}
        />
      ))}
      <div>
        <Button onClick={() => setDeductions((all) => [...all, newDeduction(ret.lines[0]?.lineNo)])}>
          {t('refund.addDeduction')}
        </Button>
      </div>
      {off.some((amount) => !isZero(amount)) && (
        <div className={css.account}>
          <p>
            <span>{t('refund.quoted')}</span>
            <Amount of={ret.amount} />
          </p>
          <p>
            <span>{t('refund.deducted')}</span>
            <span>
              − <Amount of={sum(off, currency)} />
            </span>
          </p>
          <p>
            <span>{t('refund.goesBack')}</span>
            <Amount of={final} />
          </p>
        </div>
      )}
    </ActForm>
  )

  function commandOf({ kind, lineNo, amount, reason, evidence }: Deduction) {
    const common = { kind, reason: reason.trim(), evidence: evidence.map(({ id }) => id) }
    if (kind === 'RESTOCKING') return { ...common, basisPoints: Math.round(Number(amount) * 100) }
    return { ...common, amount: exact(amount), ...(kind === 'VALUE_LOSS' && { lineNo }) }
  }
}

const newDeduction = (lineNo?: number): Deduction => ({
  key: crypto.randomUUID(),
  kind: 'VALUE_LOSS',
  lineNo,
  amount: '',
  reason: '',
  evidence: [],
})
