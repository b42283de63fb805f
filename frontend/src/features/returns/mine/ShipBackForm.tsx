import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/api/types'
import { Card } from '@/ui/Card'
import { useTypedMoney } from '@/ui/useTypedMoney'
import { VerbProblem } from '../acts/VerbProblem'
import { carriers, guessCarrier } from '../carriers'
import { type Seen, useShip } from '../returns.queries'
import { PostageField } from './PostageField'
import css from './ShipBackForm.module.css'

/** What I must do: send it to this address, and say with which parcel. */
export function ShipBackForm({ ret }: { ret: Seen }) {
  const { t } = useTranslation(['returns', 'evidence'])
  const ship = useShip(ret)
  const [number, setNumber] = useState('')
  const [carrier, setCarrier] = useState('')
  const [postage, setPostage] = useState('')
  const [receipt, setReceipt] = useState<Evidence[]>([])
  const [busy, setBusy] = useState(false)
  const [unproven, setUnproven] = useState(false)
  const { currency } = ret.amount
  const paid = useTypedMoney(postage, currency)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacksReceipt = !paid.isNothing && receipt.length === 0
    setUnproven(lacksReceipt)
    if (paid.wrong || lacksReceipt || busy) return
    ship.mutate({
      carrier: carrier.trim(),
      number: number.trim(),
      ...(!paid.isNothing && { postage: paid.money, evidence: receipt.map(({ id }) => id) }),
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
        {ret.postageUpTo && (
          <PostageField
            currency={currency}
            upTo={ret.postageUpTo}
            orderId={ret.orderId}
            value={postage}
            onChange={setPostage}
            receipt={receipt}
            onReceipt={setReceipt}
            onBusy={setBusy}
            problem={ship.error?.at('/postage')?.detail}
            receiptProblem={
              unproven && receipt.length === 0
                ? t('ship.receiptMissing')
                : ship.error?.at('/evidence')?.detail
            }
          />
        )}
        <VerbProblem
          ret={ret}
          action="SHIP"
          sending={ship}
          shownAt={(pointer) => ['/number', '/carrier', '/postage', '/evidence'].includes(pointer)}
        />
        <Button type="primary" block htmlType="submit" loading={ship.isPending || busy}>
          {busy ? t('evidence:wait') : t('ship.send')}
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
