import { useTranslation } from 'react-i18next'
import type { Kind, KindOption } from '@/api/types'
import { ChoiceCards } from '@/ui/ChoiceCards'
import type { OfferedKind } from '../kinds'

interface KindChoiceProps {
  kinds: KindOption[]
  value: Kind | undefined
  onChange: (kind: Kind) => void
  problem?: string
}

export function KindChoice({ kinds, value, onChange, problem }: KindChoiceProps) {
  const { t } = useTranslation('returns')
  const detail = ({ kind, judgement }: KindOption) =>
    judgement.decision === 'NEEDS_REVIEW' ? t('open.looksFirst') : t(`wantText.${kind as OfferedKind}`)
  return (
    <ChoiceCards
      name="kind"
      legend={t('open.want')}
      value={value}
      onChange={onChange}
      problem={problem}
      choices={kinds.map((option) => ({
        value: option.kind,
        title: t(`want.${option.kind as OfferedKind}`),
        detail: option.judgement.decision === 'REFUSED' ? undefined : detail(option),
        refused: option.judgement.decision === 'REFUSED' ? option.judgement.sentences[0]?.text : undefined,
      }))}
    />
  )
}
