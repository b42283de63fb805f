import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { digitsOf, typedMoney } from '@/i18n/money'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Spending.module.css'
import { type Limits, spendingQueries, useSetLimits } from './spending.queries'

/** How much money goes without a second person. */
export function SpendingPanel() {
  const { t } = useTranslation('spending')
  const { data, error, refetch } = useQuery(spendingQueries.limits())
  const editable = has(useMe(), 'owner')
  return (
    <Panel title={t('title')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <LimitsForm key={data.etag} limits={data} editable={editable} />}
    </Panel>
  )
}

const sums = ['approveAbove', 'batchMost', 'agentMonth', 'shopMonth'] as const

function LimitsForm({ limits, editable }: { limits: Tagged<Limits>; editable: boolean }) {
  const { t } = useTranslation(['spending', 'common'])
  const { currency } = limits.agentMonth
  const [draft, setDraft] = useState({
    approveAbove: limits.approveAbove?.amount ?? '',
    batchMost: limits.batchMost?.amount ?? '',
    agentMonth: limits.agentMonth.amount,
    shopMonth: limits.shopMonth.amount,
    creditDays: limits.creditDays?.toString() ?? '',
    unpaidDays: limits.unpaidDays.toString(),
    holdDays: limits.holdDays.toString(),
  })
  const put = useSetLimits(limits.etag)
  const money = (text: string) => typedMoney(text, currency)
  const inexact = (text: string) =>
    text.trim() === '' || money(text) ? undefined : t('common:money.typed', { count: digitsOf(currency) })
  const agentMonth = money(draft.agentMonth.trim() || '0')
  const shopMonth = money(draft.shopMonth.trim() || '0')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!agentMonth || !shopMonth || sums.some((name) => inexact(draft[name]))) return
    put.mutate({
      approveAbove: money(draft.approveAbove),
      batchMost: money(draft.batchMost),
      agentMonth,
      shopMonth,
      creditDays: draft.creditDays ? Number(draft.creditDays) : undefined,
      unpaidDays: Number(draft.unpaidDays || '3'),
      holdDays: draft.holdDays ? Number(draft.holdDays) : undefined,
    })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <p className="quiet">{t('preset')}</p>
      {sums.map((name) => (
        <Field
          key={name}
          label={t(name, { currency })}
          problem={inexact(draft[name]) ?? put.error?.at(`/${name}`)?.detail}
        >
          <Input
            disabled={!editable}
            inputMode="decimal"
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          />
        </Field>
      ))}
      {(['creditDays', 'unpaidDays', 'holdDays'] as const).map((name) => (
        <Field key={name} label={t(name)} problem={put.error?.at(`/${name}`)?.detail}>
          <Input
            disabled={!editable}
            inputMode="numeric"
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.target.value.replace(/\D/g, '') })}
          />
        </Field>
      ))}
      <ProblemNote error={put.error} shownAt={(pointer) => pointer.slice(1) in draft} />
      {editable ? (
        <Button type="primary" htmlType="submit" loading={put.isPending}>
          {t('save')}
        </Button>
      ) : (
        <p className="quiet">{t('ownerOnly')}</p>
      )}
    </form>
  )
}
