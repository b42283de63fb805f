import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { HoldLine } from '@/features/holds/HoldLine'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { DemandList } from './DemandList'
import { demandQueries } from './demands.queries'

/** On the case: what is held, and what the buyer owes, or will if the old one does not come back as it was. */
export function OwedPanel({ ret }: { ret: Return }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const { data, error, refetch } = useQuery(demandQueries.ofReturn(ret.id, ret.version))
  if (error && !data) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return null
  const { ifNotBack, notAsItWas, hold, demands } = data
  if (!ifNotBack && !notAsItWas && !hold && demands.length === 0) return null
  const held = hold?.state === 'STANDS' || hold?.state === 'WANTED'
  return (
    <Panel title={t('case.title')}>
      {hold && <HoldLine hold={hold} />}
      {ifNotBack && <p>{t(held ? 'case.ifNotBackHeld' : 'case.ifNotBack', { amount: money(ifNotBack) })}</p>}
      {notAsItWas && (
        <p>{t(held ? 'case.notAsItWasHeld' : 'case.notAsItWas', { amount: money(notAsItWas) })}</p>
      )}
      {demands.length > 0 && <DemandList of={demands} />}
    </Panel>
  )
}
