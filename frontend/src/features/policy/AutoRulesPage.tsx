import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { useFormat } from '@/i18n/useFormat'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { Tag } from '@/ui/Tag'
import { AutoRuleForm } from './AutoRuleForm'
import { AutoRuleLog } from './AutoRuleLog'
import { PolicyTabs } from './PolicyTabs'
import css from './policy.module.css'
import { type AutoRule, policyQueries, useAddRule, useRemoveRule, useWriteRule } from './policy.queries'

/** Rules that answer by themselves, in the order they are asked; each shows what it did and why it did not. */
export default function AutoRulesPage() {
  const { t } = useTranslation('policy')
  const isOwner = has(useMe(), 'owner')
  const [adding, setAdding] = useState(false)
  const { data: rules, error, refetch } = useQuery(policyQueries.rules())
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        below={<PolicyTabs />}
        beside={
          isOwner && (
            <Button type="primary" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {t('rules.add')}
            </Button>
          )
        }
      />
      <div className={css.page}>
        <p className="quiet">{t('rules.what')}</p>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!rules && !error && <Bones count={3} height={88} label={t('rules.title')} />}
        {adding && <NewRule next={(rules?.at(-1)?.priority ?? 0) + 10} onDone={() => setAdding(false)} />}
        {rules?.length === 0 && !adding && (
          <EmptyState title={t('rules.none')}>{t('rules.noneText')}</EmptyState>
        )}
        {rules?.map((rule) => (
          <Rule key={rule.id} rule={rule} editable={isOwner} />
        ))}
      </div>
    </>
  )
}

function NewRule({ next, onDone }: { next: number; onDone: () => void }) {
  const { t } = useTranslation('policy')
  const add = useAddRule()
  return (
    <Panel title={t('rules.add')}>
      <AutoRuleForm
        priority={next}
        error={add.error}
        pending={add.isPending}
        onSave={(rule) => add.mutate(rule, { onSuccess: onDone })}
        onCancel={onDone}
      />
    </Panel>
  )
}

function Rule({ rule, editable }: { rule: AutoRule; editable: boolean }) {
  const { t } = useTranslation('policy')
  const [open, setOpen] = useState<'edit' | 'log'>()
  const write = useWriteRule(rule)
  const remove = useRemoveRule(rule)
  const toggle = (what: 'edit' | 'log') => setOpen(open === what ? undefined : what)
  return (
    <Panel
      title={`${rule.priority} · ${rule.name}`}
      beside={
        <Tag tone={rule.active ? 'done' : 'calm'}>{t(rule.active ? 'rules.active' : 'rules.inactive')}</Tag>
      }
    >
      <p className={css.what}>
        <Conditions of={rule} />
      </p>
      <div className={css.row}>
        <Button size="small" aria-expanded={open === 'log'} onClick={() => toggle('log')}>
          {t('rules.log')}
        </Button>
        {editable && (
          <>
            <Button size="small" aria-expanded={open === 'edit'} onClick={() => toggle('edit')}>
              {t('rules.edit')}
            </Button>
            <Button size="small" danger loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('rules.remove')}
            </Button>
          </>
        )}
      </div>
      <ProblemNote error={remove.error} />
      {open === 'edit' && (
        <AutoRuleForm
          key={rule.version}
          rule={rule}
          priority={rule.priority}
          error={write.error}
          pending={write.isPending}
          onSave={(changed) => write.mutate(changed, { onSuccess: () => setOpen(undefined) })}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {open === 'log' && <AutoRuleLog ruleId={rule.id} />}
    </Panel>
  )
}

/** The rule in one sentence. */
function Conditions({ of: rule }: { of: AutoRule }) {
  const { t } = useTranslation(['policy', 'returns'])
  const { money } = useFormat()
  const all = [
    t(`rules.when.${rule.verdict === 'ALLOWED' ? 'ALLOWED' : 'NEEDS_REVIEW'}`),
    rule.kinds.map((kind) => t(`returns:kind.${kind}`)).join(' / '),
    rule.reasons.map((reason) => t(`returns:reason.${reason}`)).join(' / '),
    rule.amountUpTo && t('rules.upTo', { amount: money(rule.amountUpTo) }),
    rule.buyerCasesUpTo !== undefined && t('rules.casesUpTo', { count: rule.buyerCasesUpTo }),
    rule.evidenceComplete && t('rules.evidence'),
  ].filter(Boolean)
  return (
    <>
      {all.join(' · ')} → <strong>{t(`rules.then.${rule.action}`, { name: rule.assigneeName ?? '' })}</strong>
    </>
  )
}
