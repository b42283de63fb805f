import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseShop } from '@/auth/chosenShop'
import type { Language } from '@/i18n/languages'
import { digitsOf, typedMoney } from '@/i18n/money'
import { Field } from '@/ui/Field'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { LanguageField } from './LanguageField'
import css from './ShopSettingsPage.module.css'
import { shopQueries, useOpenShop } from './shops.queries'

/** Where shops under these rules usually trade; anything else may be chosen too. */
const usual: Record<string, { currency: string; zone: string; language: Language }> = {
  CN_7D: { currency: 'CNY', zone: 'Asia/Shanghai', language: 'zh-CN' },
  JD_POP: { currency: 'CNY', zone: 'Asia/Shanghai', language: 'zh-CN' },
  EU_14D: { currency: 'EUR', zone: 'Europe/Berlin', language: 'en' },
  UK_14_14: { currency: 'GBP', zone: 'Europe/London', language: 'en' },
  US_STORE: { currency: 'USD', zone: 'America/New_York', language: 'en' },
}

const options = (values: string[]) => values.map((value) => ({ value, label: value }))
const currencies = options(Intl.supportedValuesOf('currency'))
const zones = options(Intl.supportedValuesOf('timeZone'))

const nothing = {
  name: '',
  presetId: 'CN_7D',
  currency: 'CNY',
  zone: 'Asia/Shanghai',
  language: 'zh-CN' as Language,
  sandbox: false,
  freeFrom: '',
  tariff: '',
  returnAddress: '',
}

/** The platform opens a shop; who opens it is its owner until he lets somebody else in. */
export default function OpenShopPage() {
  const { t } = useTranslation(['shops', 'common'])
  const [draft, setDraft] = useState(nothing)
  const open = useOpenShop()
  const { data: presets = [] } = useQuery(shopQueries.presets())
  const set = (part: Partial<typeof nothing>) => setDraft((before) => ({ ...before, ...part }))
  const at = (pointer: string) => open.error?.at(pointer)?.detail
  const { currency } = draft
  const inexact = (amount: string) =>
    amount.trim() === '' || typedMoney(amount, currency)
      ? undefined
      : t('common:money.typed', { count: digitsOf(currency) })
  const missing = [
    !draft.name.trim() && t('open.name'),
    !draft.returnAddress.trim() && t('terms.returnAddress'),
    inexact(draft.tariff) && t('terms.tariff', { currency }),
    inexact(draft.freeFrom) && t('terms.freeFrom', { currency }),
  ]

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tariff = typedMoney(draft.tariff.trim() || '0', currency)
    if (missing.some(Boolean) || !tariff) return
    open.mutate({
      name: draft.name.trim(),
      currency,
      zone: draft.zone,
      sandbox: draft.sandbox,
      settings: {
        presetId: draft.presetId,
        freight: { tariff, freeFrom: typedMoney(draft.freeFrom, currency) },
        returnAddress: draft.returnAddress.trim(),
        language: draft.language,
      },
    })
  }

  if (open.data) {
    const { id, name } = open.data
    return (
      <>
        <PageHeader title={t('open.done', { name })} below={<p className="quiet">{t('open.doneText')}</p>} />
        <div className={css.row}>
          <Button type="primary" onClick={() => chooseShop(id)}>
            {t('open.go')}
          </Button>
          <Button
            onClick={() => {
              setDraft(nothing)
              open.reset()
            }}
          >
            {t('open.another')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('open.title')} below={<p className="quiet">{t('open.lead')}</p>} />
      <div style={{ maxWidth: 640 }}>
        <Panel title={t('open.shop')}>
          <form className={css.form} onSubmit={submit} noValidate>
            <Field label={t('open.name')} problem={at('/name')}>
              <Input maxLength={120} value={draft.name} onChange={(e) => set({ name: e.target.value })} />
            </Field>
            <Field label={t('terms.preset')} problem={at('/settings/presetId') ?? at('/presetId')}>
              <Select
                value={draft.presetId}
                onChange={(presetId) => set({ presetId, ...usual[presetId] })}
                options={presets
                  .filter(({ preset }) => !preset.faultsOnly)
                  .map(({ preset }) => ({
                    value: preset.id,
                    label: t(`presetName.${preset.id as 'CN_7D'}`, { defaultValue: preset.id }),
                  }))}
              />
            </Field>
            <div className={css.row}>
              <Field label={t('open.currency')} problem={at('/currency')}>
                <Select
                  showSearch
                  style={{ width: 120 }}
                  value={currency}
                  onChange={(value) => set({ currency: value })}
                  options={currencies}
                />
              </Field>
              <Field label={t('open.zone')} problem={at('/zone')}>
                <Select
                  showSearch
                  style={{ width: 240 }}
                  value={draft.zone}
                  onChange={(zone) => set({ zone })}
                  options={zones}
                />
              </Field>
            </div>
            <LanguageField
              value={draft.language}
              onChange={(language) => set({ language })}
              problem={at('/settings/language')}
            />
            <div className={css.row}>
              <Field
                label={t('terms.freeFrom', { currency })}
                problem={inexact(draft.freeFrom) ?? at('/freight/freeFrom')}
              >
                <Input
                  inputMode="decimal"
                  value={draft.freeFrom}
                  onChange={(e) => set({ freeFrom: e.target.value })}
                />
              </Field>
              <Field
                label={t('terms.tariff', { currency })}
                problem={inexact(draft.tariff) ?? at('/freight/tariff')}
              >
                <Input
                  inputMode="decimal"
                  value={draft.tariff}
                  onChange={(e) => set({ tariff: e.target.value })}
                />
              </Field>
            </div>
            <Field
              label={t('terms.returnAddress')}
              help={t('terms.returnAddressHelp')}
              problem={at('/settings/returnAddress')}
            >
              <Input.TextArea
                rows={3}
                maxLength={500}
                value={draft.returnAddress}
                onChange={(e) => set({ returnAddress: e.target.value })}
              />
            </Field>
            <Checkbox checked={draft.sandbox} onChange={(e) => set({ sandbox: e.target.checked })}>
              {t('open.sandbox')}
            </Checkbox>
            <ProblemNote error={open.error} shownAt={(pointer) => shownAtField.includes(pointer)} />
            <div className={css.row}>
              <SendButton type="primary" htmlType="submit" loading={open.isPending} missing={missing}>
                {t('open.send')}
              </SendButton>
            </div>
          </form>
        </Panel>
      </div>
    </>
  )
}

const shownAtField = [
  '/name',
  '/currency',
  '/zone',
  '/presetId',
  '/settings/presetId',
  '/settings/returnAddress',
  '/settings/language',
  '/freight/tariff',
  '/freight/freeFrom',
]
