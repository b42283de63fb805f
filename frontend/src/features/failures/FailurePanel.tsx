import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Failures.module.css'
import { FailureTag } from './FailureTag'
import { failureQueries } from './failures.queries'
import { TellFailure } from './TellFailure'

/** What went wrong in this case: the first in time, and what made it worse. */
export function FailurePanel({ returnId }: { returnId: string }) {
  const { t } = useTranslation('failures')
  const mayTell = has(useMe(), 'agent', 'supervisor', 'owner')
  const { data, error, refetch } = useQuery(failureQueries.of(returnId))
  const standing = data?.items.filter(({ takenBackAt }) => !takenBackAt) ?? []
  return (
    <Panel
      title={t('title')}
      beside={mayTell && data && <TellFailure returnId={returnId} told={data.items} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && standing.length === 0 && <p className="quiet">{t('none')}</p>}
      {standing.length > 0 && (
        <ul className={css.tags}>
          {standing.map((failure) => (
            <li key={failure.code}>
              <FailureTag failure={failure} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
