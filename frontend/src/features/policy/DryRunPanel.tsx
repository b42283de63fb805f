import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import { casePath } from '@/features/returns/returns.paths'
import { useFormat } from '@/i18n/useFormat'
import { Bones } from '@/ui/Bones'
import { Field } from '@/ui/Field'
import { LoadMore } from '@/ui/LoadMore'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { When } from '@/ui/When'
import css from './policy.module.css'
import { type DryRun, isRunning, type PresetVersion, policyQueries, useDryRun } from './policy.queries'

const most = 10_000

/** The last cases judged again by this version; nothing is changed by it. */
export function DryRunPanel({ version }: { version: PresetVersion }) {
  const { t } = useTranslation('policy')
  const [cases, setCases] = useState('400')
  const { data: runs, error } = useQuery(policyQueries.dryRuns(version.id))
  const start = useDryRun(version.id)
  const latest = runs?.[0]
  const count = Number(cases)
  return (
    <Panel title={t('dryRun.title')}>
      <p className={css.what}>{t('dryRun.what')}</p>
      <form
        className={css.row}
        onSubmit={(event) => {
          event.preventDefault()
          start.mutate({ cases: count })
        }}
      >
        <Field label={t('dryRun.cases')} problem={start.error?.at('/cases')?.detail}>
          <Input
            inputMode="numeric"
            style={{ width: 120 }}
            value={cases}
            onChange={(e) => setCases(e.target.value.replace(/\D/g, '').slice(0, 5))}
          />
        </Field>
        <SendButton
          htmlType="submit"
          loading={start.isPending || isRunning(latest)}
          missing={[(count < 1 || count > most) && t('dryRun.cases')]}
        >
          {t('dryRun.start')}
        </SendButton>
      </form>
      <ProblemNote error={start.error ?? error} shownAt={(pointer) => pointer === '/cases'} />
      {!runs && !error && <Bones count={1} height={40} label={t('dryRun.title')} />}
      {latest && <Progress of={latest} />}
    </Panel>
  )
}

function Progress({ of: run }: { of: DryRun }) {
  const { t } = useTranslation('policy')
  const { money, number } = useFormat()
  const share = run.status === 'DONE' ? 100 : Math.floor((run.judged / Math.max(1, run.total)) * 100)
  return (
    <>
      <div className={css.bar}>
        <progress max={100} value={share} aria-label={t('dryRun.progress')} />
        <span className="tabular">{share}%</span>
      </div>
      <div aria-live="polite">
        {run.status === 'FAILED' && <p className={css.problem}>{t('dryRun.failed')}</p>}
        {run.status === 'DONE' && (
          <>
            <p className={css.result}>
              {t('dryRun.result', { changed: number(run.changed), total: number(run.total) })}
            </p>
            <p className="quiet">
              {t('dryRun.money', { before: money(run.before), after: money(run.after) })} ·{' '}
              <When at={run.createdAt} />
            </p>
          </>
        )}
      </div>
      {run.status === 'DONE' && run.changed > 0 && <Changes runId={run.id} />}
    </>
  )
}

function Changes({ runId }: { runId: string }) {
  const { t } = useTranslation(['policy', 'returns'])
  const { money } = useFormat()
  const found = useInfiniteQuery(policyQueries.changes(runId))
  if (found.error) return <ProblemNote error={found.error} retry={() => void found.refetch()} />
  if (found.isPending) return <Bones count={3} height={44} label={t('dryRun.changes')} />
  return (
    <>
      <ul className={css.list} aria-label={t('dryRun.changes')}>
        {rowsOf(found.data).map(({ id, returnId, number, what, reasonText, before, after }) => (
          <li key={id}>
            <span>
              <Link to={casePath(returnId)}>{number}</Link> {what} <span className="quiet">{reasonText}</span>
            </span>
            <span>
              {t(`decision.${before.decision}`)} → <strong>{t(`decision.${after.decision}`)}</strong>
              {after.text && <span className="quiet"> {after.text}</span>}
            </span>
            {before.returnPostage && after.returnPostage && before.returnPostage !== after.returnPostage && (
              <span className="quiet">
                {t('dryRun.postage', {
                  before: t(`payer.${before.returnPostage}`),
                  after: t(`payer.${after.returnPostage}`),
                })}
              </span>
            )}
            <span className="tabular">
              {money(before.money)} → {money(after.money)}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore {...found} />
    </>
  )
}
