import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Language, languages } from '@/i18n/languages'
import { Field } from '@/ui/Field'

interface LanguageFieldProps {
  value: Language
  onChange: (language: Language) => void
  disabled?: boolean
  problem?: string
}

/** In what language a shop writes to whoever has not said what he reads. */
export function LanguageField({ value, onChange, disabled = false, problem }: LanguageFieldProps) {
  const { t } = useTranslation(['shops', 'common'])
  return (
    <Field label={t('terms.language')} help={t('terms.languageHelp')} problem={problem}>
      <Select
        style={{ width: 200 }}
        disabled={disabled}
        value={value}
        onChange={onChange}
        options={languages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
      />
    </Field>
  )
}
