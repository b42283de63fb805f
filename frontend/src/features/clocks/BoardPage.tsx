import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RatesPanel } from '@/features/disputes/RatesPanel'
import { Bones } from '@/ui/Bones'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './BoardPage.module.css'
import { BoardPeople } from './BoardPeople'
import { BoardPicture } from './BoardPicture'
import { clockQueries } from './clocks.queries'
import { DueList } from './DueList'
import { GuardNotes } from './GuardNotes'
import { MyShops } from './MyShops'
import { RiskBar } from './RiskBar'

/** What is due, in which order, and how much money moves if nobody acts. */
export default function BoardPage() {
  const { t } = useTranslation('clocks')
  const { data: summary, error, refetch } = useQuery(clockQueries.summary())
  const { isPending: guarding } = useQuery(clockQueries.guard())
  // Both stand above the list: it asks at once, and is shown when its place is known.
  const placed = !guarding && (summary || error)
  return (
    <>
      <PageHeader
        title={t('board.title')}
        beside={<RiskBar />}
        below={<p className="quiet">{t('board.lead')}</p>}
      />
      <div className={css.page}>
        {!placed && <Bones count={8} height={36} label={t('board.loading')} />}
        {placed && <GuardNotes />}
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {placed && summary && (
          <div className={css.top}>
            <BoardPicture summary={summary} />
            <Panel title={t('board.people')}>
              <BoardPeople people={summary.people} />
            </Panel>
          </div>
        )}
        {placed && <MyShops />}
        <div hidden={!placed}>
          <DueList />
        </div>
        {placed && <RatesPanel />}
      </div>
    </>
  )
}
