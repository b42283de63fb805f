import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { digitsOf } from '@/i18n/money'
import { Card } from '@/ui/Card'
import { ProblemNote } from '@/ui/ProblemNote'
import { carriers, guessCarrier } from '../carriers'
import { useShip } from '../returns.queries'
import { PostageField } from './PostageField'
import css from './ShipBackForm.module.css'

/** What I must do: send it to this address, and say with which parcel. */
export function ShipBackForm({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const ship = useShip(ret.id)
  const [number, setNumber] = useState('')
  const [carrier, setCarrier] = useState('')
  const [postage, setPostage] = useState('')
  const { currency } = ret.amount
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ship.mutate({
      carrier: carrier.trim(),
      number: number.trim(),
      ...(Number(postage) > 0 && {
        postage: { amount: Number(postage).toFixed(digitsOf(currency)), currency },
      }),
    })
  }
  const typeNumber = (typed: string) => {
    setNumber(typed)
    if (!carrier || carrier === guessCarrier(number)) setCarrier(guessCarrier(typed) ?? '')
  }
  return (
    <Card label={t('ship.title')}>
      <h2>{t('ship.title')}</h2>
      {ret.returnAddress && <Address text={ret.returnAddress} />}
      <form className={css.form} onSubmit={submit}>
        <label>
          {t('ship.number')}
          <input
            required
            value={number}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(event) => typeNumber(event.target.value)}
          />
          <FieldProblem text={ship.error?.at('/number')?.detail} />
        </label>
        <label>
          {t('ship.carrier')}
          <input
            required
            value={carrier}
            list="carriers"
            autoComplete="off"
            onChange={(event) => setCarrier(event.target.value)}
          />
          <FieldProblem text={ship.error?.at('/carrier')?.detail} />
        </label>
        <datalist id="carriers">
          {carriers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {ret.reason.fault !== 'BUYER' && (
          <PostageField currency={currency} value={postage} onChange={setPostage} />
        )}
        <ProblemNote
          error={ship.error}
          shownAt={(pointer) => pointer === '/number' || pointer === '/carrier'}
        />
        <Button type="primary" block htmlType="submit" loading={ship.isPending}>
          {t('ship.send')}
        </Button>
      </form>
    </Card>
  )
}

function FieldProblem({ text }: { text?: string }) {
  if (!text) return null
  return (
    <span className={css.problem} role="alert">
      {text}
    </span>
  )
}

function Address({ text }: { text: string }) {
  const { t } = useTranslation('returns')
  const [copied, setCopied] = useState(false)
  return (
    <div className={css.address}>
      <address>{text}</address>
      <Button
        size="small"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        aria-live="polite"
      >
        {copied ? t('ship.copied') : t('ship.copy')}
      </Button>
    </div>
  )
}
