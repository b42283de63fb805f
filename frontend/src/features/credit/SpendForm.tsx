import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMore, isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { useTypedMoney } from '@/ui/useTypedMoney'
import css from './Credit.module.css'
import { type CreditAccount, useSpendCredit } from './credit.queries'

/** The buyer has bought something with it, outside of Aftercare: all of the sum or nothing. */
export function SpendForm({ account }: { account: CreditAccount }) {
  const { t } = useTranslation('creditDesk')
  const [open, setOpen] = useState(false)
  if (isZero(account.balance)) return null
  return (
    <div className={css.spend}>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {t('spend.open')}
      </Button>
      {open && <Opened account={account} onDone={() => setOpen(false)} />}
    </div>
  )
}

function Opened({ account, onDone }: { account: CreditAccount; onDone: () => void }) {
  const { t } = useTranslation('creditDesk')
  const { money } = useFormat()
  const spend = useSpendCredit(account.id)
  const [typed, setTyped] = useState('')
  const [reference, setReference] = useState('')
  const { money: amount, isNothing, wrong } = useTypedMoney(typed, account.balance.currency)
  const tooMuch =
    amount && isMore(amount, account.balance)
      ? t('spend.tooMuch', { amount: money(account.balance) })
      : undefined
  const ready = amount && !isNothing && !tooMuch && reference.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !spend.isPending)
      spend.mutate({ amount, reference: reference.trim() }, { onSuccess: onDone })
  }
  const at = (pointer: string) => spend.error?.at(pointer)?.detail
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Field
        label={t('spend.amount', { currency: account.balance.currency })}
        problem={wrong ?? tooMuch ?? at('/amount')}
      >
        <Input inputMode="decimal" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </Field>
      <Field label={t('spend.reference')} help={t('spend.once')} problem={at('/reference')}>
        <Input maxLength={60} value={reference} onChange={({ target }) => setReference(target.value)} />
      </Field>
      {!at('/amount') && !at('/reference') && <ProblemNote error={spend.error} />}
      <SendButton
        type="primary"
        htmlType="submit"
        loading={spend.isPending}
        missing={[
          isNothing && t('spend.amount', { currency: account.balance.currency }),
          !reference.trim() && t('spend.reference'),
        ]}
      >
        {t('spend.send')}
      </SendButton>
    </form>
  )
}
