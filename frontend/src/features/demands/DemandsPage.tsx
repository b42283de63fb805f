import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { HoldsToDo } from '@/features/holds/HoldsToDo'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { useAddress } from '@/ui/useAddress'
import { DemandList } from './DemandList'
import { type DemandState, demandQueries } from './demands.queries'

const states = ['ASKED', 'TAKING', 'PAID', 'WAIVED'] as const satisfies DemandState[]

/** What finance has to hold or to let go by hand, and what buyers owe the shop: what is due first stands first. */
export default function DemandsPage() {
  const { t } = useTranslation('demands')
  const { of, change } = useAddress()
  const state = states.find((one) => one === of('state')) ?? 'ASKED'
  const demands = useInfiniteQuery(demandQueries.list(state))
  const rows = rowsOf(demands.data)
  const { error, isPending } = demands
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <Picks
            label={t('views')}
            value={state}
            onChange={(next) => change({ state: next === 'ASKED' ? undefined : next })}
            options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        }
      />
      <HoldsToDo />
      {error && <ProblemNote error={error} retry={() => void demands.refetch()} />}
      {isPending && <Bones count={4} height={88} label={t('title')} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState title={t(`none.${state}`)}>{t('noneText')}</EmptyState>
      )}
      {rows.length > 0 && <DemandList of={rows} linked />}
      <LoadMore {...demands} />
    </>
  )
}
