import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import type { Money } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import css from './ActForm.module.css'

interface Declared {
  paid: Money
  allowed: Money
}

/** What the buyer says he paid for the way back, where the shop bears it. */
export function declaredPostage({ parcel }: Return): Declared | undefined {
  if (!parcel?.postage || !parcel.postageAllowed) return undefined
  return { paid: parcel.postage, allowed: parcel.postageAllowed }
}

interface PostageMadeGoodProps {
  ret: Return
  declared: Declared
  value: string
  onChange: (value: string) => void
  problem?: string
}

/** Up to the shop's cap by itself; beyond it somebody has looked at the receipt. */
export function PostageMadeGood({ ret, declared, value, onChange, problem }: PostageMadeGoodProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const receipt = ret.evidence.filter(({ purpose }) => purpose === 'POSTAGE')
  return (
    <section className={css.group} aria-label={t('refund.postageTitle')}>
      <p>
        {t('refund.postageSays', { paid: money(declared.paid), allowed: money(declared.allowed) })}
        {receipt.length > 0 && <span className="quiet"> {t('refund.postageReceipt')}</span>}
      </p>
      <EvidenceStrip evidence={receipt} />
      <Field label={t('refund.postage', { currency: declared.paid.currency })} problem={problem}>
        <Input
          inputMode="decimal"
          style={{ width: 120 }}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </Field>
    </section>
  )
}
