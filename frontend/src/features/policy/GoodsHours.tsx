import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { CountInput } from './CountInput'
import css from './policy.module.css'

const all = [
  'SEALED_FOR_SAFETY',
  'ELECTRONICS',
  'PORTABLE_ELECTRONICS',
  'TAGGED',
  'SHOES',
  'BAGS',
  'WATCH_OR_JEWELLERY',
  'WATCH',
  'LIVE_PET',
  'AQUATIC',
  'CERAMIC',
  'OTHER',
] as const

interface GoodsHoursProps {
  of: Record<string, number>
  editable: boolean
  problem: (field: string) => string | undefined
  onChange: (hours: Record<string, number>) => void
}

/** How soon visible damage is to be told, by the kind of goods; no kind: no limit. */
export function GoodsHours({ of, editable, problem, onChange }: GoodsHoursProps) {
  const { t } = useTranslation('policy')
  const rest = all.filter((goods) => !(goods in of))
  return (
    <fieldset className={css.group}>
      <legend>{t('faults.tell')}</legend>
      <p className="quiet">{t('faults.tellHelp')}</p>
      {Object.entries(of).map(([goods, hours]) => {
        const name = t(`goods.${goods as 'SHOES'}`)
        return (
          <div key={goods} className={css.row}>
            <Field
              label={t('faults.tellHours', { goods: name })}
              problem={problem(`/reportWithinHours/${goods}`)}
            >
              <CountInput
                disabled={!editable}
                style={{ width: 120 }}
                count={hours}
                onCount={(count) => onChange({ ...of, [goods]: count })}
              />
            </Field>
            {editable && (
              <Button
                aria-label={t('faults.tellRemove', { goods: name })}
                onClick={() => {
                  const { [goods]: _, ...others } = of
                  onChange(others)
                }}
              >
                {t('remove')}
              </Button>
            )}
          </div>
        )
      })}
      {problem('/reportWithinHours') && (
        <p className={css.problem} role="alert">
          {problem('/reportWithinHours')}
        </p>
      )}
      {editable && (
        <Field label={t('faults.tellAdd')}>
          <Select
            style={{ maxWidth: 320 }}
            value={null}
            onChange={(goods: (typeof all)[number] | null) => goods && onChange({ ...of, [goods]: 72 })}
            options={rest.map((value) => ({ value, label: t(`goods.${value}`) }))}
          />
        </Field>
      )}
    </fieldset>
  )
}
