import { Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { CountInput } from './CountInput'
import { FaultStepFields } from './FaultStepFields'
import { type Faults, faultKinds } from './faults'
import { GoodsHours } from './GoodsHours'
import css from './policy.module.css'

const reasons = [
  'QUALITY',
  'NOT_AS_DESCRIBED',
  'COUNTERFEIT',
  'WRONG_ITEM',
  'SHORT_OR_MISSING',
  'MISSING_GIFT',
  'DAMAGED_ON_ARRIVAL',
] as const satisfies Faults['reasons']

interface FaultFieldsProps {
  of: Faults
  least?: Faults
  editable: boolean
  /** What the server says of a field below `/faults`. */
  problem: (field: string) => string | undefined
  onChange: (faults: Faults) => void
}

/** What a fault may ask for, how long, and who proves it. Where a law stands behind a field it can only get better for buyers. */
export function FaultFields({ of, least, editable, problem, onChange }: FaultFieldsProps) {
  const { t } = useTranslation(['policy', 'returns'])
  const set = (part: Partial<Faults>) => onChange({ ...of, ...part })
  const atLeastMonths = (count?: number) => count && t('editor.atLeastMonths', { count })
  return (
    <fieldset className={css.group}>
      <legend>{t('faults.title')}</legend>
      <p className="quiet">{t('faults.what')}</p>
      <Field label={t('faults.reasons')} problem={problem('/reasons')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          disabled={!editable}
          value={of.reasons}
          onChange={(chosen) => set({ reasons: chosen })}
          options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      </Field>
      <FaultStepFields
        steps={of.steps}
        least={least?.steps}
        editable={editable}
        problem={problem}
        onChange={(steps) => set({ steps })}
      />
      <div className={css.pair}>
        <Field label={t('faults.otherwise')} problem={problem('/otherwise')}>
          <Select
            disabled={!editable}
            value={of.otherwise}
            onChange={(otherwise) => set({ otherwise })}
            options={(['LOOKED_AT', 'REFUSED'] as const).map((value) => ({
              value,
              label: t(`faults.late.${value}`),
            }))}
          />
        </Field>
        <Field
          label={t('faults.sellerProves')}
          help={atLeastMonths(least?.sellerProvesMonths)}
          problem={problem('/sellerProvesMonths')}
        >
          <CountInput
            disabled={!editable}
            count={of.sellerProvesMonths}
            onCount={(months) => set({ sellerProvesMonths: months })}
          />
        </Field>
        <Field
          label={t('faults.failed')}
          help={t('faults.failedHelp')}
          problem={problem('/afterRepairs') ?? problem('/afterRepairs/failed')}
        >
          <CountInput
            disabled={!editable}
            count={of.afterRepairs?.failed ?? 0}
            onCount={(failed) =>
              set({
                afterRepairs: failed ? { kinds: of.afterRepairs?.kinds ?? ['EXCHANGE'], failed } : undefined,
              })
            }
          />
        </Field>
        {of.afterRepairs && (
          <Field label={t('faults.instead')} problem={problem('/afterRepairs/kinds')}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              disabled={!editable}
              value={of.afterRepairs.kinds}
              onChange={(kinds) => set({ afterRepairs: { failed: of.afterRepairs?.failed ?? 1, kinds } })}
              options={faultKinds.map((value) => ({ value, label: t(`returns:kind.${value}`) }))}
            />
          </Field>
        )}
        <Field
          label={t('faults.moreMonths')}
          help={atLeastMonths(least?.monthsMoreAfterRepair)}
          problem={problem('/monthsMoreAfterRepair')}
        >
          <CountInput
            disabled={!editable}
            count={of.monthsMoreAfterRepair}
            onCount={(months) => set({ monthsMoreAfterRepair: months })}
          />
        </Field>
        {of.monthsMoreAfterRepair > 0 && (
          <Field
            label={t('faults.moreFrom')}
            help={t('faults.moreFromHelp')}
            problem={problem('/monthsMoreFrom')}
          >
            <Input
              type="date"
              disabled={!editable}
              value={of.monthsMoreFrom ?? ''}
              onChange={(e) => set({ monthsMoreFrom: e.target.value || undefined })}
            />
          </Field>
        )}
      </div>
      {(['fromInstallation', 'repairTimeExcluded'] as const).map((name) => (
        <div key={name}>
          <Checkbox
            disabled={!editable}
            checked={of[name]}
            onChange={(e) => set({ [name]: e.target.checked })}
          >
            {t(`faults.${name}`)}
          </Checkbox>
          {problem(`/${name}`) && (
            <p className={css.problem} role="alert">
              {problem(`/${name}`)}
            </p>
          )}
        </div>
      ))}
      <GoodsHours
        of={of.reportWithinHours}
        editable={editable}
        problem={problem}
        onChange={(reportWithinHours) => set({ reportWithinHours })}
      />
    </fieldset>
  )
}
