import { Button, Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Kind, Return } from '@/api/types'
import { Field } from '@/ui/Field'
import { useTypedMoney } from '@/ui/useTypedMoney'
import { isReplaced } from '../kinds'
import css from './ActForm.module.css'
import { ArticleFields } from './ArticleFields'
import { OfferMeans } from './OfferMeans'
import { commandOf, noArticle, offerableOn, type Proposal } from './offering'
import { SecuredChoice } from './SecuredChoice'

interface OfferFieldsProps {
  ret: Return
  proposal: Proposal
  place: number
  problemAt: (field: string) => string | undefined
  onChange: (part: Partial<Proposal>) => void
  onUp?: () => void
  onRemove?: () => void
}

/** One offer: what kind, what is special about which line, and what the buyer is told. */
export function OfferFields({ ret, proposal, place, problemAt, onChange, onUp, onRemove }: OfferFieldsProps) {
  const { t } = useTranslation('returns')
  const { kind, parts, articles, advance, securedBy, message } = proposal
  const { currency } = ret.amount
  const sent = commandOf(ret, proposal).lines ?? []
  const lineProblem = (lineNo: number, field: string) =>
    problemAt(`lines/${sent.findIndex((line) => line.lineNo === lineNo)}/${field}`)
  return (
    <fieldset className={css.group}>
      <legend>{t('makeOffer.nth', { place })}</legend>
      <Field label={t('makeOffer.kind')} problem={problemAt('kind')}>
        <Select<Kind>
          value={kind}
          onChange={(value) => onChange({ kind: value })}
          options={offerableOn(ret).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
      {kind === 'REFUND_ONLY' &&
        ret.lines.map(({ lineNo, title }) => (
          <PartField
            key={lineNo}
            label={t('makeOffer.part', { title, currency })}
            currency={currency}
            value={parts[lineNo] ?? ''}
            onChange={(typed) => onChange({ parts: { ...parts, [lineNo]: typed } })}
            problem={lineProblem(lineNo, 'allowance')}
          />
        ))}
      {isReplaced(kind) &&
        kind !== 'REPAIR' &&
        ret.lines.map(({ lineNo, title }) => (
          <ArticleFields
            key={lineNo}
            title={title}
            currency={currency}
            priced={kind === 'EXCHANGE'}
            article={articles[lineNo] ?? noArticle}
            onChange={(article) => onChange({ articles: { ...articles, [lineNo]: article } })}
            problem={lineProblem(lineNo, 'wanted/price') ?? lineProblem(lineNo, 'wanted')}
          />
        ))}
      {kind === 'EXCHANGE' && (
        <Checkbox checked={advance} onChange={({ target }) => onChange({ advance: target.checked })}>
          {t('makeOffer.advance')}
        </Checkbox>
      )}
      {kind === 'EXCHANGE' && advance && (
        <SecuredChoice
          name={`secured ${proposal.key}`}
          value={securedBy}
          onChange={(value) => onChange({ securedBy: value })}
          problem={problemAt('hold')}
        />
      )}
      <Field label={t('makeOffer.message')} problem={problemAt('message')}>
        <Input.TextArea
          rows={2}
          maxLength={2000}
          value={message}
          onChange={({ target }) => onChange({ message: target.value })}
        />
      </Field>
      <OfferMeans ret={ret} proposal={proposal} />
      {(onUp || onRemove) && (
        <div className={css.buttons}>
          {onUp && <Button onClick={onUp}>{t('makeOffer.up')}</Button>}
          {onRemove && <Button onClick={onRemove}>{t('makeOffer.remove')}</Button>}
        </div>
      )}
    </fieldset>
  )
}

interface PartFieldProps {
  label: string
  currency: string
  value: string
  onChange: (typed: string) => void
  problem?: string
}

function PartField({ label, currency, value, onChange, problem }: PartFieldProps) {
  const { t } = useTranslation('returns')
  const { wrong } = useTypedMoney(value, currency)
  return (
    <Field label={label} help={t('makeOffer.partHelp')} problem={wrong ?? problem}>
      <Input
        inputMode="decimal"
        style={{ width: 140 }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  )
}
