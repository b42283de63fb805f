import { useInfiniteQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import { casePath } from '@/features/returns/returns.paths'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { ExportButton } from '@/ui/ExportButton'
import { LoadMore } from '@/ui/LoadMore'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import css from './Reconciliation.module.css'
import { type Finding, reconciliationQueries, useExplain } from './reconciliation.queries'

const states = ['OPEN', 'EXPLAINED', 'GONE'] satisfies Finding['state'][]

/** What does not tie; it goes when it ties, or somebody says why it is so. */
export function FindingPanel() {
  const { t } = useTranslation('reconciliation')
  const { of, change } = useAddress()
  const state = states.find((one) => one === of('state')) ?? 'OPEN'
  const findings = useInfiniteQuery(reconciliationQueries.findings(state))
  const rows = rowsOf(findings.data)
  const { error, isPending } = findings
  return (
    <Panel
      title={t('findings.title')}
      beside={
        <Picks
          label={t('findings.views')}
          value={state}
          onChange={(next) => change({ state: next === 'OPEN' ? undefined : next })}
          options={states.map((value) => ({ value, label: t(`findings.${value}`) }))}
        />
      }
    >
      {error && <ProblemNote error={error} retry={() => void findings.refetch()} />}
      {isPending && <Bones count={4} height={44} label={t('findings.title')} />}
      {!isPending && !error && rows.length === 0 && <EmptyState title={t('findings.none')} />}
      <ul className={css.findings}>
        {rows.map((finding) => (
          <li key={finding.id}>
            <One finding={finding} />
          </li>
        ))}
      </ul>
      <LoadMore {...findings} />
      <ExportButton
        fileName={`reconciliation-${state.toLowerCase()}.csv`}
        page={(limit, cursor) => reconciliationQueries.page(state, limit, cursor)}
        columns={{
          kind: ({ kind }) => kind,
          about: ({ label }) => label,
          expected: ({ expected }) => expected.amount,
          found: ({ found }) => found.amount,
          currency: ({ expected }) => expected.currency,
          foundAt: ({ foundAt }) => foundAt,
          explanation: ({ explanation }) => explanation,
        }}
      />
    </Panel>
  )
}

function One({ finding }: { finding: Finding }) {
  const { t } = useTranslation('reconciliation')
  return (
    <>
      <span className={css.line}>
        <span>
          <strong>{t(`kind.${finding.kind}`)}</strong>{' '}
          {finding.returnId ? <Link to={casePath(finding.returnId)}>{finding.label}</Link> : finding.label}
        </span>
        <span>
          {t('findings.expected')} <Amount of={finding.expected} /> · {t('findings.found')}{' '}
          <Amount of={finding.found} />
        </span>
        <span className="quiet">
          <When at={finding.foundAt} />
        </span>
      </span>
      {finding.explanation && (
        <p className="quiet">
          {finding.explanation} · {finding.explainedBy}
        </p>
      )}
      {finding.state === 'OPEN' && <Explain id={finding.id} />}
    </>
  )
}

function Explain({ id }: { id: string }) {
  const { t } = useTranslation('reconciliation')
  const explain = useExplain(id)
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) explain.mutate({ text: text.trim() })
  }
  return (
    <form className={css.explain} onSubmit={submit}>
      <Input
        aria-label={t('findings.text')}
        placeholder={t('findings.text')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <SendButton
        htmlType="submit"
        missing={[!text.trim() && t('findings.text')]}
        loading={explain.isPending}
      >
        {t('findings.explain')}
      </SendButton>
      <ProblemNote error={explain.error} />
    </form>
  )
}
