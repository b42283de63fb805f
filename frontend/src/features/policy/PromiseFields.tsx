import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset } from '@/api/types'
import { Field } from '@/ui/Field'
import { CategoryFields } from './CategoryFields'
import { CountInput } from './CountInput'
import { PercentInput } from './PercentInput'
import css from './policy.module.css'

type Yes = 'restockingAllowed' | 'valueLossAllowed' | 'withdrawalFunction'

interface PromiseFieldsProps {
  of: Preset
  least: Preset
  editable: boolean
  problem: (pointer: string) => string | undefined
  onChange: (part: Partial<Preset>) => void
}

/** Until when goods come back, how the money goes, and what need not be taken; what judges faults by steps says none of it. */
export function PromiseFields({
  of: preset,
  least,
  editable,
  problem: at,
  onChange: set,
}: PromiseFieldsProps) {
  const { t } = useTranslation('policy')
  const setWindow = (part: Partial<Preset['window']>) => set({ window: { ...preset.window, ...part } })
  const setRefund = (part: Partial<Preset['refund']>) => set({ refund: { ...preset.refund, ...part } })
  const days = (
    label: string,
    pointer: string,
    value: number | undefined,
    atLeast: string,
    to: (n: number) => void,
  ) => (
    <Field label={label} help={atLeast} problem={at(pointer)}>
      <CountInput disabled={!editable} count={value ?? 0} onCount={to} />
    </Field>
  )
  const yes = (label: ReactNode, pointer: string, value: boolean | undefined, to: (yes: boolean) => void) => (
    <div key={pointer}>
      <Checkbox disabled={!editable} checked={value ?? false} onChange={(e) => to(e.target.checked)}>
        {label}
      </Checkbox>
      {at(pointer) && (
        <p className={css.problem} role="alert">
          {at(pointer)}
        </p>
      )}
    </div>
  )
  if (preset.faultsOnly && preset.faults) return null
  return (
    <>
      <fieldset className={css.group}>
        <legend>{t('editor.window')}</legend>
        <div className={css.pair}>
          {days(
            t('editor.windowDays'),
            '/window/days',
            preset.window.days,
            t('editor.atLeast', { count: least.window.days }),
            (n) => setWindow({ days: n }),
          )}
          {days(
            t('editor.notInformed'),
            '/window/monthsMoreIfNotInformed',
            preset.window.monthsMoreIfNotInformed,
            t('editor.atLeastMonths', { count: least.window.monthsMoreIfNotInformed }),
            (n) => setWindow({ monthsMoreIfNotInformed: n }),
          )}
          {days(
            t('editor.shipWithin'),
            '/shipWithinDays',
            preset.shipWithinDays,
            t('editor.atLeast', { count: least.shipWithinDays }),
            (n) => set({ shipWithinDays: n }),
          )}
          {days(
            t('editor.priceProtection'),
            '/priceProtectionDays',
            preset.priceProtectionDays ?? 0,
            t('editor.priceProtectionHelp'),
            (n) => set({ priceProtectionDays: n }),
          )}
        </div>
        {yes(t('editor.rollsOnHoliday'), '/window/rollsOnHoliday', preset.window.rollsOnHoliday, (on) =>
          setWindow({ rollsOnHoliday: on }),
        )}
        {yes(t('editor.rollsOnWeekend'), '/window/rollsOnWeekend', preset.window.rollsOnWeekend, (on) =>
          setWindow({ rollsOnWeekend: on }),
        )}
      </fieldset>
      {!preset.faultsOnly && (
        <>
          <fieldset className={css.group}>
            <legend>{t('editor.refund')}</legend>
            <div className={css.pair}>
              {days(
                t('editor.refundDays'),
                '/refund/days',
                preset.refund.days,
                t('editor.atMost', { count: least.refund.days }),
                (n) => setRefund({ days: n }),
              )}
            </div>
            {yes(t('editor.mayWait'), '/refund/mayWaitForGoods', preset.refund.mayWaitForGoods, (on) =>
              setRefund({ mayWaitForGoods: on }),
            )}
            {(['restockingAllowed', 'valueLossAllowed', 'withdrawalFunction'] satisfies Yes[]).map((name) =>
              yes(t(`editor.${name}`), `/${name}`, preset[name], (on) => set({ [name]: on })),
            )}
            {(preset.restockingAllowed || at('/restockingBasisPoints')) && (
              <Field
                label={t('editor.restockingFee')}
                help={t('editor.restockingFeeHelp')}
                problem={at('/restockingBasisPoints')}
              >
                <PercentInput
                  disabled={!editable}
                  basisPoints={preset.restockingBasisPoints ?? 0}
                  onBasisPoints={(restockingBasisPoints) => set({ restockingBasisPoints })}
                />
              </Field>
            )}
          </fieldset>
          <fieldset className={css.group}>
            <legend>{t('editor.goods')}</legend>
            {(['byLaw', 'ifConfirmed', 'onceUnsealed'] as const).map((list) => (
              <Field key={list} label={t(`editor.${list}`)} problem={at(`/exclusions/${list}`)}>
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  disabled={!editable}
                  value={preset.exclusions[list]}
                  onChange={(chosen) => set({ exclusions: { ...preset.exclusions, [list]: chosen } })}
                  options={least.exclusions[list]?.map((value) => ({
                    value,
                    label: t(`exclusion.${value}`),
                  }))}
                />
              </Field>
            ))}
            <CategoryFields
              of={preset.categories ?? {}}
              editable={editable}
              onChange={(categories) => set({ categories })}
            />
          </fieldset>
        </>
      )}
    </>
  )
}
