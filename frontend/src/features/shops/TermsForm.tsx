import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas, Tagged } from '@/api/client'
import type { Preset, Shop } from '@/api/types'
import { digitsOf, type Money, typedMoney } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { Tag } from '@/ui/Tag'
import { LanguageField } from './LanguageField'
import css from './ShopSettingsPage.module.css'
import { shopQueries, usePutSettings } from './shops.queries'

interface Draft {
  presetId: string
  promisedDays: string
  freeFrom: string
  tariff: string
  postageUpTo: string
  returnAddress: string
  promotions: Shop['promotions']
  informsOfWithdrawal: boolean
  abuseFrom: string
  language: Shop['language']
}

const draftOf = ({
  presetId,
  promisedDays,
  freight,
  returnAddress,
  promotions,
  informsOfWithdrawal,
  abuseFrom,
  language,
}: Shop): Draft => ({
  presetId,
  promisedDays: promisedDays?.toString() ?? '',
  freeFrom: freight.freeFrom?.amount ?? '',
  tariff: freight.tariff.amount,
  postageUpTo: freight.returnPostageUpTo?.amount ?? '',
  returnAddress,
  promotions,
  informsOfWithdrawal,
  abuseFrom: abuseFrom?.toString() ?? '',
  language,
})

/** What the shop promises. A running case keeps the terms its order was placed under. */
export function TermsForm({ shop, editable }: { shop: Tagged<Shop>; editable: boolean }) {
  const { t } = useTranslation(['shops', 'common'])
  const { data: presets = [] } = useQuery(shopQueries.presets())
  // what judges faults beside another preset is chosen on the policy page
  const agreeable = presets.filter(({ preset }) => !preset.faultsOnly)
  const put = usePutSettings(shop.id, shop.etag)
  const [draft, setDraft] = useState(() => draftOf(shop))
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const chosen = presets.find(({ preset }) => preset.id === draft.presetId)
  const months = chosen?.preset.window.monthsMoreIfNotInformed ?? 0
  const at = (pointer: string) => put.error?.at(pointer)?.detail
  const { currency } = shop
  const { money } = useFormat()
  const inexact = (amount: string) =>
    amount.trim() === '' || typedMoney(amount, currency)
      ? undefined
      : t('common:money.typed', { count: digitsOf(currency) })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const settings = settingsOf(draft, currency, chosen?.preset)
    if (settings && ![draft.freeFrom, draft.tariff, draft.postageUpTo].some(inexact)) put.mutate(settings)
  }
  return (
    <Panel title={t('terms.title')}>
      <form className={css.form} onSubmit={submit}>
        <Field label={t('terms.preset')} problem={at('/presetId')}>
          <Select
            disabled={!editable}
            value={draft.presetId}
            onChange={(presetId) => set({ presetId })}
            options={agreeable.map(({ preset }) => ({
              value: preset.id,
              label: `${t(`presetName.${preset.id as 'CN_7D'}`, { defaultValue: preset.id })} · v${preset.version}`,
            }))}
          />
        </Field>
        {chosen && <PresetSource of={chosen.preset} />}
        {months > 0 && (
          <Checkbox
            disabled={!editable}
            checked={draft.informsOfWithdrawal}
            onChange={(e) => set({ informsOfWithdrawal: e.target.checked })}
          >
            {t('terms.informs')}
          </Checkbox>
        )}
        {months > 0 && !draft.informsOfWithdrawal && (
          <p className={css.source} role="note">
            {t('terms.notInforming', { count: months })}
          </p>
        )}
        <Field label={t('terms.promisedDays')} help={t('terms.promisedHelp')} problem={at('/promisedDays')}>
          <Input
            disabled={!editable}
            inputMode="numeric"
            style={{ width: 120 }}
            value={draft.promisedDays}
            onChange={(e) => set({ promisedDays: e.target.value.replace(/\D/g, '') })}
          />
        </Field>
        <div className={css.row}>
          <Field
            label={t('terms.freeFrom', { currency: shop.currency })}
            problem={inexact(draft.freeFrom) ?? at('/freight/freeFrom')}
          >
            <Input
              disabled={!editable}
              inputMode="decimal"
              value={draft.freeFrom}
              onChange={(e) => set({ freeFrom: e.target.value })}
            />
          </Field>
          <Field
            label={t('terms.tariff', { currency: shop.currency })}
            problem={inexact(draft.tariff) ?? at('/freight/tariff')}
          >
            <Input
              disabled={!editable}
              inputMode="decimal"
              value={draft.tariff}
              onChange={(e) => set({ tariff: e.target.value })}
            />
          </Field>
        </div>
        <Field
          label={t('terms.postageUpTo', { currency })}
          help={t('terms.postageHelp', { usual: money({ amount: '25', currency }) })}
          problem={inexact(draft.postageUpTo) ?? at('/freight/returnPostageUpTo')}
        >
          <Input
            disabled={!editable}
            inputMode="decimal"
            style={{ width: 120 }}
            value={draft.postageUpTo}
            onChange={(e) => set({ postageUpTo: e.target.value })}
          />
        </Field>
        <Field
          label={t('terms.promotions')}
          help={t(`terms.promotionsHelp.${draft.promotions}`)}
          problem={at('/promotions')}
        >
          <Select
            disabled={!editable}
            value={draft.promotions}
            onChange={(promotions) => set({ promotions })}
            options={(['PRORATA', 'RESETTLE'] as const).map((value) => ({
              value,
              label: t(`terms.promotionsMode.${value}`),
            }))}
          />
        </Field>
        {chosen?.preset.freight === 'CN' && (
          <Field label={t('terms.abuseFrom')} help={t('terms.abuseHelp')} problem={at('/abuseFrom')}>
            <Input
              disabled={!editable}
              inputMode="numeric"
              style={{ width: 120 }}
              value={draft.abuseFrom}
              onChange={(e) => set({ abuseFrom: e.target.value.replace(/\D/g, '') })}
            />
          </Field>
        )}
        <LanguageField
          disabled={!editable}
          value={draft.language}
          onChange={(language) => set({ language })}
          problem={at('/language')}
        />
        <Field
          label={t('terms.returnAddress')}
          help={t('terms.returnAddressHelp')}
          problem={at('/returnAddress')}
        >
          <Input.TextArea
            disabled={!editable}
            rows={3}
            value={draft.returnAddress}
            onChange={(e) => set({ returnAddress: e.target.value })}
          />
        </Field>
        <ProblemNote error={put.error} shownAt={(pointer) => shownAtField.includes(pointer)} />
        {editable ? (
          <div className={css.row}>
            <Button type="primary" htmlType="submit" loading={put.isPending}>
              {t('common:save')}
            </Button>
            {put.isSuccess && <span role="status">{t('common:saved')}</span>}
          </div>
        ) : (
          <p className="quiet">{t('terms.ownerOnly')}</p>
        )}
      </form>
    </Panel>
  )
}

const shownAtField = [
  '/presetId',
  '/promisedDays',
  '/freight/freeFrom',
  '/freight/tariff',
  '/freight/returnPostageUpTo',
  '/returnAddress',
  '/promotions',
  '/abuseFrom',
  '/language',
]

/** Nothing written as a tariff is a tariff of nothing. */
function settingsOf(draft: Draft, currency: string, preset?: Preset): Schemas['ShopSettings'] | undefined {
  const money = (amount: string): Money | undefined => typedMoney(amount, currency)
  const tariff = money(draft.tariff.trim() || '0')
  return (
    tariff && {
      presetId: draft.presetId,
      promisedDays: draft.promisedDays ? Number(draft.promisedDays) : undefined,
      freight: {
        tariff,
        freeFrom: money(draft.freeFrom),
        returnPostageUpTo: money(draft.postageUpTo),
      },
      returnAddress: draft.returnAddress.trim(),
      promotions: draft.promotions,
      informsOfWithdrawal: draft.informsOfWithdrawal,
      language: draft.language,
      // a number that the chosen rules do not know is not shown either
      abuseFrom: preset?.freight === 'CN' && draft.abuseFrom ? Number(draft.abuseFrom) : undefined,
    }
  )
}

/** Where a rule comes from, how sure we are of it, and as of when. */
function PresetSource({ of: preset }: { of: Preset }) {
  const { t } = useTranslation(['shops', 'common'])
  const { fullDay } = useFormat()
  return (
    <p className={css.source}>
      {t('preset.window', { count: preset.window.days })} · {preset.source} ·{' '}
      {t('preset.asOf', { day: fullDay(preset.asOf) })}{' '}
      <Tag tone={preset.confidence === 'V' ? 'done' : 'soon'}>{t(`confidence.${preset.confidence}`)}</Tag>
    </p>
  )
}
