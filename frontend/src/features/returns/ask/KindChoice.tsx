import { useTranslation } from 'react-i18next'
import type { Kind } from '@/api/types'
import { ChoiceCards } from '@/ui/ChoiceCards'

/** What this release can carry out; the rules know more kinds already. */
export const offeredKinds = ['RETURN_REFUND', 'REFUND_ONLY'] as const satisfies Kind[]

interface KindChoiceProps {
  kinds: Kind[]
  value: Kind | undefined
  onChange: (kind: Kind) => void
  problem?: string
}

export function KindChoice({ kinds, value, onChange, problem }: KindChoiceProps) {
  const { t } = useTranslation('returns')
  return (
    <ChoiceCards
      name="kind"
      legend={t('open.want')}
      value={value}
      onChange={onChange}
      problem={problem}
      choices={offeredKinds
        .filter((kind) => kinds.includes(kind))
        .map((kind) => ({ value: kind, title: t(`want.${kind}`), detail: t(`wantText.${kind}`) }))}
    />
  )
}
