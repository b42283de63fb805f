import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import { isZero, sum, typedMoney } from '@/i18n/money'
import { Amount } from '@/ui/Amount'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { Field } from '@/ui/Field'
import css from '../repair/repair.module.css'
import { useQuoteRepair } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

type Cause = Schemas['QuoteRepair']['cause']
type Kind = Schemas['QuoteRepairLine']['kind']
type Evidence = Parameters<typeof EvidenceTray>[0]['value']

interface Typed {
  key: string
  kind: Kind
  text: string
  amount: string
}

const kinds = ['PART', 'LABOUR', 'OTHER'] as const satisfies Kind[]
const newLine = (kind: Kind): Typed => ({ key: crypto.randomUUID(), kind, text: '', amount: '' })

/** What the repair costs, line by line; under guarantee only what the buyer did himself. */
export function QuoteRepairAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation(['repairs', 'returns', 'common'])
  const send = useQuoteRepair(ret)
  const { currency } = ret.amount
  const covered = ret.repair?.covered ?? true
  const [cause, setCause] = useState<Cause>(covered ? 'BUYER_FAULT' : 'GUARANTEE_OVER')
  const [lines, setLines] = useState([newLine('PART'), newLine('LABOUR')])
  const [message, setMessage] = useState('')
  const [evidence, setEvidence] = useState<Evidence>([])
  const [busy, setBusy] = useState(false)
  const written = lines.filter(({ text, amount }) => text.trim() || amount.trim())
  const priced = written.flatMap(({ kind, text, amount }) => {
    const money = typedMoney(amount, currency)
    return money && !isZero(money) && text.trim() ? [{ kind, text: text.trim(), amount: money }] : []
  })
  const complete = priced.length > 0 && priced.length === written.length
  const proved = cause === 'GUARANTEE_OVER' || evidence.length > 0
  const change = (key: string, part: Partial<Typed>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <ActForm
      ret={ret}
      action="QUOTE_REPAIR"
      consequence={t('act.quote')}
      confirm={t('returns:act.QUOTE_REPAIR')}
      onConfirm={() =>
        send.mutate(
          { cause, lines: priced, message: message.trim(), evidence: evidence.map(({ id }) => id) },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sending={send}
      shownAt={(pointer) => ['/cause', '/evidence', '/message'].includes(pointer)}
      missing={[
        !complete && t('fee.title'),
        (!proved || busy) && t('act.proof'),
        !message.trim() && t('act.message'),
      ]}
    >
      <ChoiceCards<Cause>
        name="cause"
        legend={t('act.cause')}
        value={cause}
        onChange={setCause}
        problem={send.error?.at('/cause')?.detail}
        choices={[
          {
            value: 'GUARANTEE_OVER',
            title: t('act.causeOf.GUARANTEE_OVER'),
            refused: covered ? t('act.quoteFree') : undefined,
          },
          { value: 'BUYER_FAULT', title: t('act.causeOf.BUYER_FAULT') },
        ]}
      />
      {lines.map((line, index) => (
        <fieldset key={line.key} className={css.feeLine}>
          <legend className="visually-hidden">{t('act.line', { number: index + 1 })}</legend>
          <Field label={t('act.kind')}>
            <Select
              value={line.kind}
              onChange={(kind) => change(line.key, { kind })}
              options={kinds.map((value) => ({ value, label: t(`fee.${value}`) }))}
            />
          </Field>
          <Field label={t('act.text')}>
            <Input
              maxLength={200}
              value={line.text}
              onChange={({ target }) => change(line.key, { text: target.value })}
            />
          </Field>
          <Field label={t('act.amount')}>
            <Input
              inputMode="decimal"
              value={line.amount}
              onChange={({ target }) => change(line.key, { amount: target.value })}
            />
          </Field>
          <Button
            aria-label={t('act.removeLine', { number: index + 1 })}
            disabled={lines.length === 1}
            onClick={() => setLines((before) => before.filter(({ key }) => key !== line.key))}
          >
            ×
          </Button>
        </fieldset>
      ))}
      {lines.length < 20 && (
        <Button onClick={() => setLines((before) => [...before, newLine('OTHER')])}>
          {t('act.addLine')}
        </Button>
      )}
      <p>
        {t('fee.total')}{' '}
        <Amount
          of={sum(
            priced.map(({ amount }) => amount),
            currency,
          )}
          strong
        />
      </p>
      {cause === 'BUYER_FAULT' && (
        <EvidenceTray
          label={t('act.proof')}
          hint={t('act.proofNeeded')}
          value={evidence}
          onChange={setEvidence}
          onBusy={setBusy}
          problem={send.error?.at('/evidence')?.detail}
        />
      )}
      <Field label={t('act.message')} help={t('act.payHelp')} problem={send.error?.at('/message')?.detail}>
        <Input.TextArea
          rows={3}
          maxLength={2000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      </Field>
    </ActForm>
  )
}
