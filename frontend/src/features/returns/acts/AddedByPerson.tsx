import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GrantQuote } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import css from './ActForm.module.css'

export interface Added {
  deceived: boolean
  farther: string
}

interface AddedByPersonProps {
  of: GrantQuote
  value: Added
  onChange: (part: Partial<Added>) => void
  problemAt: (pointer: string) => string | undefined
}

/** What a person may add beside the price, each with the rule that leaves it to him; nothing where none does. */
export function AddedByPerson({
  of: { ifDeceived, ...quote },
  value,
  onChange,
  problemAt,
}: AddedByPersonProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const upTo = quote.addressDifferenceUpTo
  if (!ifDeceived && !upTo) return null
  return (
    <section className={css.group} aria-label={t('refund.added')}>
      {ifDeceived && (
        <div>
          <Checkbox
            checked={value.deceived}
            onChange={({ target }) => onChange({ deceived: target.checked })}
          >
            {t('refund.deceived', { amount: money(ifDeceived.amount) })}
          </Checkbox>
          <p className="quiet">{ifDeceived.sentence.text}</p>
          {problemAt('/deceived') && <p role="alert">{problemAt('/deceived')}</p>}
        </div>
      )}
      {upTo && (
        <Field
          label={t('refund.farther', { currency: upTo.currency })}
          help={t('refund.fartherHelp', { upTo: money(upTo) })}
          problem={problemAt('/addressDifference')}
        >
          <Input
            inputMode="decimal"
            style={{ width: 120 }}
            value={value.farther}
            onChange={({ target }) => onChange({ farther: target.value })}
          />
        </Field>
      )}
    </section>
  )
}
