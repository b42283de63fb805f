import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import { casePath } from '@/features/returns/returns.paths'
import { Bones } from '@/ui/Bones'
import { LoadMore } from '@/ui/LoadMore'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { When } from '@/ui/When'
import css from './policy.module.css'
import { policyQueries } from './policy.queries'

/** At which cases a rule fired, and why not at the others. */
export function AutoRuleLog({ ruleId }: { ruleId: string }) {
  const { t } = useTranslation('policy')
  const [view, setView] = useState<'all' | 'FIRED'>('all')
  const found = useInfiniteQuery(policyQueries.log(ruleId, view === 'all' ? undefined : view))
  const rows = rowsOf(found.data)
  return (
    <div>
      <Picks
        label={t('rules.log')}
        value={view}
        onChange={setView}
        options={[
          { value: 'all', label: t('rules.logAll') },
          { value: 'FIRED', label: t('rules.logFired') },
        ]}
      />
      {found.error && <ProblemNote error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Bones count={3} height={36} label={t('rules.log')} />}
      {found.isSuccess && rows.length === 0 && <p className="quiet">{t('rules.logNone')}</p>}
      <ul className={css.list}>
        {rows.map(({ id, returnId, number, text, at }) => (
          <li key={id}>
            <Link to={casePath(returnId)}>{number}</Link>
            <span>{text}</span>
            <span className="quiet">
              <When at={at} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore {...found} />
    </div>
  )
}
