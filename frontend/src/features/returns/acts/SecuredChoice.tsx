import { useTranslation } from 'react-i18next'
import { ChoiceCards } from '@/ui/ChoiceCards'

/** What stands for an old one that is not back when the new one leaves. */
export type Secured = 'deadline' | 'hold'

interface SecuredChoiceProps {
  /** Of the choice, where there are several. */
  name?: string
  value: Secured
  onChange: (value: Secured) => void
  problem?: string
}

export function SecuredChoice({ name = 'secured', value, onChange, problem }: SecuredChoiceProps) {
  const { t } = useTranslation('returns')
  return (
    <ChoiceCards<Secured>
      name={name}
      legend={t('approve.secured')}
      value={value}
      onChange={onChange}
      problem={problem}
      choices={(['deadline', 'hold'] as const).map((one) => ({
        value: one,
        title: t(`approve.by.${one}`),
        detail: t(`approve.byDetail.${one}`),
      }))}
    />
  )
}
