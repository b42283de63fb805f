import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { ChoiceCards } from '@/ui/ChoiceCards'

interface KindChoiceProps {
  kinds: Schemas['Kind'][]
  value: Schemas['Kind'] | undefined
  onChange: (kind: Schemas['Kind']) => void
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
      choices={kinds.map((kind) => ({ value: kind, title: t(`want.${kind}`), detail: t(`wantText.${kind}`) }))}
    />
  )
}
