import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { DemandList } from './DemandList'
import { demandQueries } from './demands.queries'

/** On the case: what the buyer owes, or will be asked for if the old one does not come. */
export function OwedPanel({ ret }: { ret: Return }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const { data, error, refetch } = useQuery(demandQueries.ofReturn(ret.id, ret.version))
  if (error && !data) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data || (!data.ifNotBack && data.demands.length === 0)) return null
  return (
    <Panel title={t('case.title')}>
      {data.ifNotBack && <p>{t('case.ifNotBack', { amount: money(data.ifNotBack) })}</p>}
      {data.demands.length > 0 && <DemandList of={data.demands} />}
    </Panel>
  )
}
