import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import type { Evidence } from '@/features/evidence/evidence.queries'
import { digitsOf, isNegative, type Money, sum } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Field } from '@/ui/Field'
import { MoneyLines } from '@/ui/MoneyLines'
import { useGrantRefund } from '../returns.queries'
import css from './ActForm.module.css'
import { ActForm, type ActProps } from './ActForm'

export const deductionKinds = ['VALUE_LOSS', 'GIFT_KEPT', 'RESTOCKING_FEE'] as const
type DeductionKind = (typeof deductionKinds)[number]

interface Deduction {
  key: string
  kind: DeductionKind
  amount: string
  reason: string
  evidence: Evidence[]
}

/** Grants the money: the account as quoted, and below it what is taken off, each with its reason and proof. */
export function RefundAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const refund = useGrantRefund(ret.id)
  const [deductions, setDeductions] = useState<Deduction[]>([])
  const { currency } = ret.quote.total
  const change = (key: string, part: Partial<Deduction>) =>
    setDeductions((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const exact = (amount: string): Money => ({ amount: (Number(amount) || 0).toFixed(digitsOf(currency)), currency })
  const off = deductions.map(({ amount }) => exact(amount))
  const final = sum([ret.quote.total, ...off.map(({ amount }) => ({ amount: `-${amount}`, currency }))], currency)
  const ready =
    !isNegative(final) && deductions.every(({ amount, reason }) => Number(amount) > 0 && reason.trim() !== '')

  return (
    <ActForm
      consequence={t('refund.consequence', { amount: money(final) })}
      confirm={t('refund.confirm', { amount: money(final) })}
      onConfirm={() =>
        refund.mutate(
          {
            deductions: deductions.map(({ kind, amount, reason, evidence }) => ({
              kind,
              amount: exact(amount),
              reason: reason.trim(),
              evidence: evidence.map(({ id }) => id),
            })),
          },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      pending={refund.isPending}
      problem={refund.error}
      ready={ready}
    >
      <MoneyLines lines={ret.quote.lines} total={ret.quote.total} />
      {deductions.map((deduction) => (
        <fieldset key={deduction.key} className={css.group}>
          <legend className="visually-hidden">{t('refund.deduction')}</legend>
          <div className={css.row}>
            <Field label={t('refund.deduction')}>
              <Select<DeductionKind>
                style={{ width: 180 }}
                value={deduction.kind}
                onChange={(kind) => change(deduction.key, { kind })}
                options={deductionKinds.map((value) => ({ value, label: t(`deduction.${value}`) }))}
              />
            </Field>
            <Field label={t('refund.amount', { currency })}>
              <Input
                inputMode="decimal"
                style={{ width: 120 }}
                value={deduction.amount}
                onChange={({ target }) => /^\d{0,8}(\.\d{0,3})?$/.test(target.value) && change(deduction.key, { amount: target.value })}
              />
            </Field>
            <Button onClick={() => setDeductions((all) => all.filter(({ key }) => key !== deduction.key))}>
              {t('refund.remove')}
            </Button>
          </div>
          <Field label={t('refund.reason')}>
            <Input maxLength={300} value={deduction.reason} onChange={({ target }) => change(deduction.key, { reason: target.value })} />
          </Field>
          <EvidenceTray
            label={t('refund.proof')}
            value={deduction.evidence}
            onChange={(evidence) => change(deduction.key, { evidence })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() =>
            setDeductions((all) => [
              ...all,
              { key: crypto.randomUUID(), kind: 'VALUE_LOSS', amount: '', reason: '', evidence: [] },
            ])
          }
        >
          {t('refund.addDeduction')}
        </Button>
      </div>
      {deductions.length > 0 && (
        <div className={css.account}>
          <p>
            <span>{t('refund.quoted')}</span>
            <Amount of={ret.quote.total} />
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
}
