import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuoteLine } from '@/api/types'
import { isNegative, isZero, type Money, sum, typedMoney } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { MoneyLines } from '@/ui/MoneyLines'
import { useTypedMoney } from '@/ui/useTypedMoney'
import { usePayable } from '../payable'
import { useGrantRefund } from '../returns.queries'
import { titlesOf } from '../titles'
import { ActForm, type ActProps } from './ActForm'
import css from './ActForm.module.css'
import { type Added, AddedByPerson } from './AddedByPerson'
import { type Deduction, DeductionFields } from './DeductionFields'
import { declaredPostage, PostageMadeGood } from './PostageMadeGood'

/** Grants the money: the account as it stands, and below it what is taken off, each with its reason and proof. */
export function RefundAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const refund = useGrantRefund(ret)
  const [deductions, setDeductions] = useState<Deduction[]>([])
  const [isWaived, setWaived] = useState(false)
  const fee = isWaived ? { restockingBasisPoints: 0 } : {}
  const { payable, isKnown } = usePayable(ret, false, fee.restockingBasisPoints)
  const { lines, total, compensation, gifts } = payable
  const { currency } = total
  const nothing: Money = sum([], currency)
  const declared = declaredPostage(ret)
  const [postage, setPostage] = useState(declared?.allowed.amount ?? '')
  const madeGood = useTypedMoney(postage, currency)
  const [added, setAdded] = useState<Added>({ deceived: false, farther: '' })
  const farther = useTypedMoney(added.farther, currency)
  const quotedPostage = isKnown ? lines.filter((line) => !isPrice(line)).map(({ amount }) => amount) : []
  const posted = declared ? (madeGood.money ?? nothing) : sum(quotedPostage, currency)
  // what a rule gives beside the price stands in the account, the postage below it
  const quoted = sum([total, compensation, ...quotedPostage.map(negated)], currency)
  const onTop = sum(
    [...(added.deceived && payable.ifDeceived ? [payable.ifDeceived.amount] : []), farther.money ?? nothing],
    currency,
  )
  const exact = (amount: string) => typedMoney(amount, currency) ?? nothing
  const off = deductions.map(({ amount }) => exact(amount))
  const hasFee = isWaived || lines.some(({ kind }) => kind === 'RESTOCKING')
  const final = sum([quoted, posted, onTop, ...off.map(negated)], currency)
  const complete = (one: Deduction) => isPositive(one) && one.reason.trim() !== '' && one.evidence.length > 0

  return (
    <ActForm
      ret={ret}
      action="REFUND"
      consequence={t('refund.consequence', { amount: money(final) })}
      confirm={t('refund.confirm', { amount: money(final) })}
      onConfirm={() =>
        refund.mutate(
          { deductions: deductions.map(commandOf), ...changedPostage(), ...addedByPerson(), ...fee },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sending={refund}
      shownAt={(pointer) => ['/postage', '/deceived', '/addressDifference'].includes(pointer)}
      missing={[
        !deductions.every(complete) && t('refund.deduction'),
        isNegative(final) && t('refund.aboveNought'),
      ]}
      ready={isKnown && !madeGood.wrong && !farther.wrong}
    >
      <MoneyLines lines={lines.filter(isPrice)} total={quoted} titleOf={titlesOf(ret.lines)} />
      {hasFee && (
        <Checkbox checked={isWaived} onChange={({ target }) => setWaived(target.checked)}>
          {t('refund.waive')}
        </Checkbox>
      )}
      {declared && (
        <PostageMadeGood
          ret={ret}
          declared={declared}
          value={postage}
          onChange={setPostage}
          problem={madeGood.wrong ?? refund.error?.at('/postage')?.detail}
        />
      )}
      <AddedByPerson
        of={payable}
        value={added}
        onChange={(part) => setAdded((before) => ({ ...before, ...part }))}
        problemAt={(pointer) =>
          (pointer === '/addressDifference' ? farther.wrong : undefined) ?? refund.error?.at(pointer)?.detail
        }
      />
      {deductions.map((deduction, index) => (
        <DeductionFields
          key={deduction.key}
          deduction={deduction}
          lines={ret.lines}
          gifts={gifts}
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
      {[posted, onTop, ...off].some((amount) => !isZero(amount)) && (
        <div className={css.account}>
          <p>
            <span>{t('refund.quoted')}</span>
            <Amount of={quoted} />
          </p>
          {!isZero(posted) && (
            <p>
              <span>{t('refund.madeGood')}</span>
              <span>
                + <Amount of={posted} />
              </span>
            </p>
          )}
          {!isZero(onTop) && (
            <p>
              <span>{t('refund.onTop')}</span>
              <span>
                + <Amount of={onTop} />
              </span>
            </p>
          )}
          {off.some((amount) => !isZero(amount)) && (
            <p>
              <span>{t('refund.deducted')}</span>
              <span>
                − <Amount of={sum(off, currency)} />
              </span>
            </p>
          )}
          <p>
            <span>{t('refund.goesBack')}</span>
            <Amount of={final} />
          </p>
        </div>
      )}
    </ActForm>
  )

  function isPositive({ amount }: Deduction) {
    const typed = typedMoney(amount, currency)
    return typed !== undefined && !isZero(typed)
  }

  /** Said only where a person decided otherwise than the shop's cap. */
  function changedPostage() {
    if (!declared || posted.amount === declared.allowed.amount) return {}
    return { postage: posted }
  }

  function addedByPerson() {
    return {
      ...(added.deceived && { deceived: true }),
      ...(farther.money && !isZero(farther.money) && { addressDifference: farther.money }),
    }
  }

  function commandOf({ kind, lineNo, amount, reason, evidence }: Deduction) {
    return {
      kind,
      lineNo,
      amount: exact(amount),
      reason: reason.trim(),
      evidence: evidence.map(({ id }) => id),
    }
  }
}

const negated = ({ amount, currency }: Money): Money => ({
  amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`,
  currency,
})

/** The postage stands beside the account, where it can be decided. */
const isPrice = ({ kind }: QuoteLine) => kind !== 'RETURN_POSTAGE'

const newDeduction = (lineNo?: number): Deduction => ({
  key: crypto.randomUUID(),
  kind: 'VALUE_LOSS',
  lineNo,
  amount: '',
  reason: '',
  evidence: [],
})
