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
import { RiskBar } from './RiskBar'

/** What is due, in which order, and how much money moves if nobody acts. */
export default function BoardPage() {
  const { t } = useTranslation('clocks')
  const { data: summary, error, refetch } = useQuery(clockQueries.summary())
  return (
    <>
      <PageHeader
        title={t('board.title')}
        beside={<RiskBar />}
        below={<p className="quiet">{t('board.lead')}</p>}
      />
      <div className={css.page}>
        <GuardNotes />
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!summary && !error && <Bones count={5} height={36} label={t('board.loading')} />}
        {summary && (
          <div className={css.top}>
            <BoardPicture summary={summary} />
            <Panel title={t('board.people')}>
              <BoardPeople people={summary.people} />
            </Panel>
          </div>
        )}
        <DueList />
        <RatesPanel />
      </div>
    </>
  )
}
