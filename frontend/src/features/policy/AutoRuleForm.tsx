import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api/problem'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { shopQueries } from '@/features/shops/shops.queries'
import { typedMoney } from '@/i18n/money'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './policy.module.css'
import { type AutoRule, policyQueries, type WriteAutoRule } from './policy.queries'

const kinds = ['RETURN_REFUND', 'REFUND_ONLY', 'EXCHANGE', 'RESHIP', 'REPAIR', 'PRICE_MATCH'] as const
const verdicts = ['ALLOWED', 'NEEDS_REVIEW'] as const
const actions = {
  ALLOWED: ['APPROVE', 'REFUND_ON_RECEIPT', 'ASSIGN', 'NOTE'],
  NEEDS_REVIEW: ['APPROVE', 'ASSIGN', 'NOTE'],
} as const

interface AutoRuleFormProps {
  rule?: AutoRule
  priority: number
  error: Problem | null
  pending: boolean
  onSave: (rule: WriteAutoRule) => void
  onCancel: () => void
}

export function AutoRuleForm({ rule, priority, error, pending, onSave, onCancel }: AutoRuleFormProps) {
  const { t } = useTranslation(['policy', 'returns', 'common'])
  const shopId = shopOf(useMe())?.id ?? ''
  const { data: shop } = useQuery({ ...shopQueries.one(shopId), enabled: shopId !== '' })
  const { data: staff = [] } = useQuery({ ...shopQueries.staff(shopId), enabled: shopId !== '' })
  const { data: reasons = [] } = useQuery(policyQueries.reasons())
  const [draft, setDraft] = useState<WriteAutoRule>(() => rule ?? blank(priority))
  const [amount, setAmount] = useState(rule?.amountUpTo?.amount ?? '')
  const set = (part: Partial<WriteAutoRule>) => setDraft((before) => ({ ...before, ...part }))
  const at = (pointer: string) => error?.at(pointer)?.detail
  const verdict = draft.verdict === 'NEEDS_REVIEW' ? 'NEEDS_REVIEW' : 'ALLOWED'
  const limit = shop && typedMoney(amount, shop.currency)
  const wrongAmount = amount.trim() !== '' && shop !== undefined && !limit
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!wrongAmount) onSave(written(draft, limit))
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <div className={css.pair}>
        <Field label={t('rules.name')} problem={at('/name')}>
          <Input maxLength={80} value={draft.name} onChange={(e) => set({ name: e.target.value })} />
        </Field>
        <Field label={t('rules.priority')} help={t('rules.priorityHelp')} problem={at('/priority')}>
          <Input
            inputMode="numeric"
            value={draft.priority}
            onChange={(e) => set({ priority: Number(e.target.value.replace(/\D/g, '').slice(0, 4)) })}
          />
        </Field>
        <Field label={t('rules.verdict')} problem={at('/verdict')}>
          <Select<'ALLOWED' | 'NEEDS_REVIEW'>
            value={verdict}
            onChange={(value) =>
              set({
                verdict: value,
                action:
                  value === 'NEEDS_REVIEW' && draft.action === 'REFUND_ON_RECEIPT' ? 'ASSIGN' : draft.action,
              })
            }
            options={verdicts.map((value) => ({ value, label: t(`rules.when.${value}`) }))}
          />
        </Field>
        <Field label={t('rules.amount', { currency: shop?.currency ?? '' })} problem={at('/amountUpTo')}>
          <Input
            inputMode="decimal"
            value={amount}
            status={wrongAmount ? 'error' : undefined}
            onChange={(e) => setAmount(e.target.value)}
          />
        </Field>
        <Field label={t('rules.kinds')} help={t('rules.emptyIsAll')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.kinds}
            onChange={(value) => set({ kinds: value })}
            options={kinds.map((value) => ({ value, label: t(`returns:kind.${value}`) }))}
          />
        </Field>
        <Field label={t('rules.reasons')} help={t('rules.emptyIsAll')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.reasons}
            onChange={(value) => set({ reasons: value })}
            options={reasons.map(({ code, text }) => ({ value: code, label: text }))}
          />
        </Field>
        <Field label={t('rules.buyerCases')} help={t('rules.buyerCasesHelp')} problem={at('/buyerCasesUpTo')}>
          <Input
            inputMode="numeric"
            value={draft.buyerCasesUpTo ?? ''}
            onChange={(e) => {
              const digits = e.target.value.replace(/\D/g, '').slice(0, 4)
              set({ buyerCasesUpTo: digits === '' ? undefined : Number(digits) })
            }}
          />
        </Field>
        <Field label={t('rules.action')} problem={at('/action')}>
          <Select
            value={draft.action}
            onChange={(action) => set({ action })}
            options={actions[verdict].map((value) => ({
              value,
              label: t(`rules.then.${value}`, { name: '' }),
            }))}
          />
        </Field>
        {draft.action === 'ASSIGN' && (
          <Field label={t('rules.assignee')} problem={at('/assignee')}>
            <Select
              value={draft.assignee}
              onChange={(assignee) => set({ assignee })}
              options={staff.map(({ subject, name }) => ({ value: subject, label: name }))}
            />
          </Field>
        )}
        {draft.action === 'APPROVE' && verdict === 'NEEDS_REVIEW' && (
          <p className="quiet">{t('rules.unseen')}</p>
        )}
        {draft.action === 'APPROVE' && (
          <Field label={t('rules.message')} problem={at('/message')}>
            <Input
              maxLength={2000}
              value={draft.message ?? ''}
              onChange={(e) => set({ message: e.target.value || undefined })}
            />
          </Field>
        )}
      </div>
      <Checkbox
        checked={draft.evidenceComplete}
        onChange={(e) => set({ evidenceComplete: e.target.checked })}
      >
        {t('rules.evidence')}
      </Checkbox>
      {at('/evidenceComplete') && (
        <p className={css.problem} role="alert">
          {at('/evidenceComplete')}
        </p>
      )}
      <Checkbox checked={draft.active} onChange={(e) => set({ active: e.target.checked })}>
        {t('rules.active')}
      </Checkbox>
      <ProblemNote error={error} shownAt={(pointer) => shownAtField.includes(pointer)} />
      <div className={css.row}>
        <SendButton
          type="primary"
          htmlType="submit"
          loading={pending}
          missing={[!draft.name.trim() && t('rules.name')]}
        >
          {t('common:save')}
        </SendButton>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}

const shownAtField = [
  '/name',
  '/priority',
  '/verdict',
  '/amountUpTo',
  '/buyerCasesUpTo',
  '/evidenceComplete',
  '/action',
  '/assignee',
  '/message',
]

const blank = (priority: number): WriteAutoRule => ({
  name: '',
  priority,
  active: false,
  verdict: 'ALLOWED',
  kinds: [],
  reasons: [],
  evidenceComplete: true,
  action: 'NOTE',
})

/** Only what may be written, and only what the action needs. */
function written(draft: WriteAutoRule, amountUpTo: WriteAutoRule['amountUpTo']): WriteAutoRule {
  const { name, priority, active, verdict, kinds, reasons, buyerCasesUpTo, evidenceComplete, action } = draft
  return {
    name: name.trim(),
    priority,
    active,
    verdict,
    kinds,
    reasons,
    amountUpTo,
    buyerCasesUpTo,
    evidenceComplete,
    action,
    assignee: action === 'ASSIGN' ? draft.assignee : undefined,
    message: action === 'APPROVE' ? draft.message : undefined,
  }
}
