import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeductKind, Evidence, GrantQuote, Return } from '@/api/types'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import { Field } from '@/ui/Field'
import css from './ActForm.module.css'

export interface Deduction {
  key: string
  kind: DeductKind
  lineNo?: number
  amount: string
  reason: string
  evidence: Evidence[]
}

interface DeductionFieldsProps {
  deduction: Deduction
  lines: Return['lines']
  /** Still with the buyer, each with the price that was declared for it. */
  gifts: GrantQuote['gifts']
  currency: string
  problemAt: (field: string) => string | undefined
  onChange: (part: Partial<Deduction>) => void
  onRemove: () => void
}

export function DeductionFields(props: DeductionFieldsProps) {
  const { deduction, lines, gifts, currency, problemAt, onChange, onRemove } = props
  const { t } = useTranslation('returns')
  const kinds: DeductKind[] = gifts.length > 0 ? ['VALUE_LOSS', 'GIFT_KEPT'] : ['VALUE_LOSS']
  const choose = (kind: DeductKind) =>
    onChange(kind === 'GIFT_KEPT' ? { kind, ...ofGift(gifts[0]) } : { kind, lineNo: lines[0]?.lineNo })
  return (
    <fieldset className={css.group}>
      <legend className="visually-hidden">{t('refund.deduction')}</legend>
      <div className={css.row}>
        <Field label={t('refund.deduction')} problem={problemAt('kind')}>
          <Select<DeductKind>
            style={{ width: 180 }}
            value={deduction.kind}
            onChange={choose}
            options={kinds.map((value) => ({ value, label: t(`deduction.${value}`) }))}
          />
        </Field>
        <Field label={t('refund.amount', { currency })} problem={problemAt('amount')}>
          <Input
            inputMode="decimal"
            style={{ width: 120 }}
            value={deduction.amount}
            onChange={({ target }) =>
              /^\d{0,8}(\.\d{0,3})?$/.test(target.value) && onChange({ amount: target.value })
            }
          />
        </Field>
        <Button onClick={onRemove}>{t('refund.remove')}</Button>
      </div>
      {deduction.kind === 'VALUE_LOSS' && lines.length > 1 && (
        <Field label={t('refund.line')} problem={problemAt('lineNo')}>
          <Select<number>
            value={deduction.lineNo}
            onChange={(lineNo) => onChange({ lineNo })}
            options={lines.map(({ lineNo, title }) => ({ value: lineNo, label: title }))}
          />
        </Field>
      )}
      {deduction.kind === 'GIFT_KEPT' && (
        <Field label={t('refund.gift')} problem={problemAt('lineNo')}>
          <Select<number>
            value={deduction.lineNo}
            onChange={(lineNo) => onChange(ofGift(gifts.find((gift) => gift.lineNo === lineNo)))}
            options={gifts.map((gift) => ({ value: gift.lineNo, label: gift.title }))}
          />
        </Field>
      )}
      <Field label={t('refund.reason')} problem={problemAt('reason')}>
        <Input
          maxLength={500}
          value={deduction.reason}
          onChange={({ target }) => onChange({ reason: target.value })}
        />
      </Field>
      <EvidenceTray
        label={t('refund.proof')}
        hint={t('refund.proofNeeded')}
        value={deduction.evidence}
        onChange={(evidence) => onChange({ evidence })}
        problem={problemAt('evidence')}
      />
    </fieldset>
  )
}

/** At most what was declared; less is a kindness. */
const ofGift = (gift?: GrantQuote['gifts'][number]) => ({
  lineNo: gift?.lineNo,
  amount: gift?.most.amount ?? '',
})
