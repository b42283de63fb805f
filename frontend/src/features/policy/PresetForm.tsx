import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import type { Preset } from '@/api/types'
import { shopQueries } from '@/features/shops/shops.queries'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { FaultFields } from './FaultFields'
import { OnTop, Source } from './PresetSource'
import { PromiseFields } from './PromiseFields'
import css from './policy.module.css'
import { type PresetVersion, useWriteDraft } from './policy.queries'

/** Every promise with what the rule asks at least; the server says which one would be less. */
export function PresetForm({ version, editable }: { version: Tagged<PresetVersion>; editable: boolean }) {
  const { t } = useTranslation(['policy', 'common', 'shops'])
  const { data: presets = [] } = useQuery(shopQueries.presets())
  const write = useWriteDraft(version)
  const [preset, setPreset] = useState<Preset>(version.preset)
  const [note, setNote] = useState(version.note ?? '')
  const { least } = version
  const set = (part: Partial<Preset>) => setPreset((before) => ({ ...before, ...part }))
  const at = (pointer: string) => write.error?.at(`/preset${pointer}`)?.detail

  // the button is far below what it may find wrong
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!write.error) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')
    wrong?.focus()
    wrong?.scrollIntoView?.({ block: 'center' })
  }, [write.error])

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
      <form ref={form} className={css.form} onSubmit={submit}>
        <Source of={least} />
        <OnTop of={least} />
        {version.missed.length > 0 && (
          <ul className={css.problem}>
            {version.missed.map(({ pointer, text }) => (
              <li key={pointer}>{text}</li>
            ))}
          </ul>
        )}
        <PromiseFields of={preset} least={least} editable={editable} problem={at} onChange={set} />
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
    '/restockingBasisPoints',
    '/valueLossAllowed',
    '/withdrawalFunction',
    '/exclusions/byLaw',
    '/exclusions/ifConfirmed',
    '/exclusions/onceUnsealed',
    '/qualityPreset',
  ].map((pointer) => `/preset${pointer}`),
)
