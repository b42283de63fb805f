import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset } from '@/api/types'
import { SendButton } from '@/ui/SendButton'
import css from './policy.module.css'

type Categories = NonNullable<Preset['categories']>
type Exclusion = Categories[string]

const all = [
  'CUSTOM_MADE',
  'PERISHABLE',
  'DIGITAL',
  'PERIODICAL',
  'MEDIA',
  'HEALTH_SEAL',
  'LOSES_VALUE_ONCE_TRIED',
  'SOLD_AS_DEFECTIVE',
  'MIXED',
  'DATED_LEISURE',
] as const satisfies Exclusion[]

/** The shop's own words for its goods, and why those may not be returnable; what the rule does with that is the rule's. */
export function CategoryFields({
  of,
  editable,
  onChange,
}: {
  of: Categories
  editable: boolean
  onChange: (categories: Categories) => void
}) {
  const { t } = useTranslation('policy')
  const [name, setName] = useState('')
  const add = () => {
    onChange({ ...of, [name.trim()]: 'PERISHABLE' })
    setName('')
  }
  return (
    <fieldset className={css.group}>
      <legend>{t('category.title')}</legend>
      <p className="quiet">{t('category.help')}</p>
      <ul className={css.list}>
        {Object.entries(of).map(([category, exclusion]) => (
          <li key={category}>
            <span>{category}</span>
            <Select
              aria-label={t('category.why', { category })}
              disabled={!editable}
              style={{ minWidth: 220 }}
              value={exclusion}
              onChange={(why) => onChange({ ...of, [category]: why })}
              options={all.map((value) => ({ value, label: t(`exclusion.${value}`) }))}
            />
            {editable && (
              <Button
                aria-label={t('category.remove', { category })}
                onClick={() => {
                  const { [category]: _, ...rest } = of
                  onChange(rest)
                }}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <div className={css.row}>
          <Input
            aria-label={t('category.name')}
            placeholder={t('category.name')}
            maxLength={80}
            style={{ width: 220 }}
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
          <SendButton
            onClick={add}
            disabled={name.trim() in of}
            missing={[!name.trim() && t('category.name')]}
          >
            {t('category.add')}
          </SendButton>
        </div>
      )}
    </fieldset>
  )
}
