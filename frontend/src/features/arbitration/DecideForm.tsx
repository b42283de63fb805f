import { Checkbox, Input } from 'antd'
import { type FormEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import type { Fault } from '@/api/types'
import {
  type Decide,
  type Dispute,
  type Remedy,
  useDecide,
  useRulingQuote,
} from '@/features/disputes/disputes.queries'
import { allOf } from '@/features/returns/payable'
import { titlesOf } from '@/features/returns/titles'
import { typedMoney } from '@/i18n/money'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { Field } from '@/ui/Field'
import { MoneyLines } from '@/ui/MoneyLines'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Arbitration.module.css'

const faults: Fault[] = ['SELLER', 'BUYER', 'CARRIER', 'NONE']
type Bearer = 'BUYER' | 'SELLER'
/** Deceit is paid for beside money only. */
const inMoney = new Set<Remedy>(['FULL_REFUND', 'RETURN_REFUND', 'PART_REFUND'])

/** Who is at fault, who bears which way, what is done; what it pays is seen before it is handed down. */
export function DecideForm({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes')
  const decide = useDecide(dispute)
  const ret = dispute.caseFacts
  const [fault, setFault] = useState<Fault>()
  const [remedy, setRemedy] = useState<Remedy | undefined>(
    dispute.remedies.length === 1 ? dispute.remedies[0] : undefined,
  )
  const [returnLeg, setReturnLeg] = useState<Bearer>()
  const [outbound, setOutbound] = useState<Bearer>()
  const [deceived, setDeceived] = useState(false)
  const [parts, setParts] = useState<Record<number, string>>({})
  const [toBuyer, setToBuyer] = useState('')
  const [toSeller, setToSeller] = useState('')

  const usual: Bearer = fault === 'SELLER' || fault === 'CARRIER' ? 'SELLER' : 'BUYER'
  const mayBeDeceit = fault === 'SELLER' && remedy !== undefined && inMoney.has(remedy)
  const currency = ret?.amount.currency ?? 'CNY'
  const typed = (ret?.lines ?? []).flatMap(({ lineNo }) => {
    const amount = typedMoney(parts[lineNo] ?? '', currency)
    return amount ? [{ lineNo, amount }] : []
  })
  const ruling: Decide | undefined =
    fault && remedy && (remedy !== 'PART_REFUND' || typed.length > 0)
      ? {
          fault,
          remedy,
          returnLeg: returnLeg ?? usual,
          outbound: outbound ?? usual,
          ...(mayBeDeceit && deceived && { deceived }),
          ...(remedy === 'PART_REFUND' && { parts: typed }),
          toBuyer: toBuyer.trim(),
          toSeller: toSeller.trim(),
        }
      : undefined
  const quote = useQuoted(dispute, ruling)
  const partProblem = (lineNo: number) => {
    const at = `/parts/${typed.findIndex((part) => part.lineNo === lineNo)}/amount`
    return (quote.error && asProblem(quote.error).at(at)?.detail) ?? decide.error?.at(at)?.detail
  }
  const ready = ruling?.toBuyer && ruling.toSeller
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) decide.mutate(ruling)
  }
  return (
    <Panel title={t('desk.decide')}>
      <form className={css.form} onSubmit={submit}>
        {dispute.carriedOut && <p className="quiet">{t('desk.carriedOut')}</p>}
        <ChoiceCards
          name="fault"
          legend={t('desk.fault')}
          columns
          value={fault}
          onChange={setFault}
          choices={faults.map((value) => ({ value, title: t(`fault.${value}`) }))}
        />
        <ChoiceCards
          name="remedy"
          legend={t('desk.remedy')}
          value={remedy}
          onChange={setRemedy}
          choices={dispute.remedies.map((value) => ({ value, title: t(`remedy.${value}`) }))}
          problem={decide.error?.at('/remedy')?.detail}
        />
        {remedy === 'PART_REFUND' &&
          ret?.lines.map(({ lineNo, title }) => (
            <Field key={lineNo} label={t('desk.part', { title })} problem={partProblem(lineNo)}>
              <Input
                inputMode="decimal"
                suffix={currency}
                value={parts[lineNo] ?? ''}
                onChange={({ target }) => setParts({ ...parts, [lineNo]: target.value })}
              />
            </Field>
          ))}
        {fault && (
          <>
            <Bears label={t('ruling.returnLeg')} value={returnLeg ?? usual} onChange={setReturnLeg} />
            <Bears label={t('ruling.outbound')} value={outbound ?? usual} onChange={setOutbound} />
          </>
        )}
        {mayBeDeceit && (
          <div>
            <Checkbox checked={deceived} onChange={({ target }) => setDeceived(target.checked)}>
              {t('desk.deceived')}
            </Checkbox>
            <p className="quiet">{t('desk.deceivedHelp')}</p>
          </div>
        )}
        <Preview dispute={dispute} asked={Boolean(ruling)} quote={quote} />
        <Field label={t('desk.toBuyer')}>
          <Input.TextArea
            rows={3}
            maxLength={2000}
            value={toBuyer}
            onChange={({ target }) => setToBuyer(target.value)}
          />
        </Field>
        <Field label={t('desk.toSeller')}>
          <Input.TextArea
            rows={3}
            maxLength={2000}
            value={toSeller}
            onChange={({ target }) => setToSeller(target.value)}
          />
        </Field>
        <p className="quiet">
          {t(dispute.state === 'APPEALED' ? 'desk.consequenceLast' : 'desk.consequence')}
        </p>
        <ProblemNote error={decide.error} shownAt={(at) => at === '/remedy' || isPart(at)} />
        <SendButton
          type="primary"
          htmlType="submit"
          missing={[
            !fault && t('desk.fault'),
            !remedy && t('desk.remedy'),
            remedy === 'PART_REFUND' && typed.length === 0 && t('desk.preview'),
            !toBuyer.trim() && t('desk.toBuyer'),
            !toSeller.trim() && t('desk.toSeller'),
          ]}
          loading={decide.isPending}
        >
          {t('desk.confirm')}
        </SendButton>
      </form>
    </Panel>
  )
}

function Bears({
  label,
  value,
  onChange,
}: {
  label: string
  value: Bearer
  onChange: (one: Bearer) => void
}) {
  const { t } = useTranslation('disputes')
  return (
    <div>
      <p className="quiet">{label}</p>
      <Picks
        label={label}
        value={value}
        onChange={onChange}
        options={(['SELLER', 'BUYER'] as const).map((one) => ({ value: one, label: t(`payer.${one}`) }))}
      />
    </div>
  )
}

/** Said at the field of its line. */
const isPart = (at: string) => at.startsWith('/parts/')

/** Words do not change what it pays: the quote is asked with placeholders in their place. */
function useQuoted(dispute: Dispute, ruling: Decide | undefined) {
  const asked = useDeferredValue(ruling && JSON.stringify({ ...ruling, toBuyer: '-', toSeller: '-' }))
  return useRulingQuote(dispute, asked ? (JSON.parse(asked) as Decide) : undefined)
}

interface PreviewProps {
  dispute: Dispute
  asked: boolean
  quote: ReturnType<typeof useQuoted>
}

function Preview({ dispute, asked, quote: { data, error } }: PreviewProps) {
  const { t } = useTranslation('disputes')
  return (
    <div className={css.preview} aria-live="polite">
      <p className="quiet">{t('desk.preview')}</p>
      {!asked && <p>{t('desk.previewLater')}</p>}
      {asked && error && <ProblemNote error={error} shownAt={isPart} />}
      {asked && !error && data && !data.money && <p>{t('desk.paysNothing')}</p>}
      {asked && !error && data?.money && (
        <MoneyLines
          lines={data.money.lines}
          total={allOf(data.money)}
          label={t('desk.preview')}
          titleOf={titlesOf(dispute.caseFacts?.lines ?? [])}
        />
      )}
    </div>
  )
}
