import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'

/** Taken back although a rule refuses it: why, which rule, and who pays the way back. */
export function AgreedOn({ agreed }: { agreed: NonNullable<Return['agreed']> }) {
  const { t } = useTranslation('beside')
  return (
    <>
      <p>
        <strong>{agreed.because}</strong>
      </p>
      <p>{t(`agreed.paidBy.${agreed.returnPostage ?? 'SILENT'}`)}</p>
      <p className="quiet">
        {t('agreed.rule')} {agreed.rule.text}
      </p>
    </>
  )
}
