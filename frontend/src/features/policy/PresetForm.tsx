import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import type { Preset } from '@/api/types'
import { shopQueries } from '@/features/shops/shops.queries'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { CategoryFields } from './CategoryFields'
import { CountInput } from './CountInput'
import { FaultFields } from './FaultFields'
import { Source } from './PresetSource'
import css from './policy.module.css'
import { type PresetVersion, useWriteDraft } from './policy.queries'

type Yes = 'restockingAllowed' | 'valueLossAllowed' | 'withdrawalFunction'

/** Every promise with what the rule asks at least; the server says which one would be less. */
export function PresetForm({ version, editable }: { version: Tagged<PresetVersion>; editable: boolean }) {
  const { t } = useTranslation(['policy', 'common', 'shops'])
  const { data: presets = [] } = useQuery(shopQueries.presets())
  const write = useWriteDraft(version)
  const [preset, setPreset] = useState<Preset>(version.preset)
  const [note, setNote] = useState(version.note ?? '')
  const { least } = version
  const set = (part: Partial<Preset>) => setPreset((before) => ({ ...before, ...part }))
  const setWindow = (part: Partial<Preset['window']>) => set({ window: { ...preset.window, ...part } })
  const setRefund = (part: Partial<Preset['refund']>) => set({ refund: { ...preset.refund, ...part } })
  const at = (pointer: string) => write.error?.at(`/preset${pointer}`)?.detail

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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ preset, note: note.trim() || undefined })
  }
  const judges = presets
    .map((one) => one.preset)
    .filter(
      ({ id, faultsOnly, freight }) =>
        id === least.qualityPreset || (faultsOnly && freight === least.freight),
    )

  return (
    <Panel title={t('editor.title')}>
      <form className={css.form} onSubmit={submit}>
        <Source of={least} />
        {version.missed.length > 0 && (
          <ul className={css.problem}>
            {version.missed.map(({ pointer, text }) => (
              <li key={pointer}>{text}</li>
            ))}
          </ul>
        )}
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
        </fieldset>
        <fieldset className={css.group}>
          <legend>{t('editor.goods')}</legend>
          {(['byLaw', 'ifConfirmed', 'onceUnsealed'] as const).map((list) => (
            <Field key={list} label={t(`editor.${list}`)} problem={at(`/exclusions/${list}`)}>
              <Select
                mode="multiple"
                disabled={!editable}
                value={preset.exclusions[list]}
                onChange={(chosen) => set({ exclusions: { ...preset.exclusions, [list]: chosen } })}
                options={least.exclusions[list]?.map((value) => ({ value, label: t(`exclusion.${value}`) }))}
              />
            </Field>
          ))}
          <CategoryFields
            of={preset.categories ?? {}}
            editable={editable}
            onChange={(categories) => set({ categories })}
          />
        </fieldset>
        {preset.faults && (
          <FaultFields
            of={preset.faults}
            least={least.faults}
            editable={editable}
            problem={(field) => at(`/faults${field}`)}
            onChange={(faults) => set({ faults })}
          />
        )}
        <Field label={t('editor.quality')} help={t('editor.qualityHelp')} problem={at('/qualityPreset')}>
          <Select
            disabled={!editable}
            value={preset.qualityPreset ?? ''}
            onChange={(id) => set({ qualityPreset: id || undefined })}
            options={[
              ...(least.qualityPreset ? [] : [{ value: '', label: t('editor.noQuality') }]),
              ...judges.map(({ id }) => ({
                value: id,
                label: t(`shops:presetName.${id as 'CN_7D'}`, { defaultValue: id }),
              })),
            ]}
          />
        </Field>
        <Field label={t('editor.note')} problem={write.error?.at('/note')?.detail}>
          <Input
            disabled={!editable}
            maxLength={500}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
        </Field>
        <ProblemNote
          error={write.error}
          shownAt={(pointer) => shownAtField.has(pointer) || pointer.startsWith('/preset/faults/')}
        />
        {editable && (
          <div className={css.row}>
            <Button type="primary" htmlType="submit" loading={write.isPending}>
              {t('editor.save')}
            </Button>
            <span className="quiet">{t('editor.saveHelp')}</span>
          </div>
        )}
      </form>
    </Panel>
  )
}

const shownAtField = new Set(
  [
    '/window/days',
    '/window/monthsMoreIfNotInformed',
    '/window/rollsOnHoliday',
    '/window/rollsOnWeekend',
    '/shipWithinDays',
    '/priceProtectionDays',
    '/refund/days',
    '/refund/mayWaitForGoods',
    '/restockingAllowed',
    '/valueLossAllowed',
    '/withdrawalFunction',
    '/exclusions/byLaw',
    '/exclusions/ifConfirmed',
    '/exclusions/onceUnsealed',
    '/qualityPreset',
  ].map((pointer) => `/preset${pointer}`),
)
