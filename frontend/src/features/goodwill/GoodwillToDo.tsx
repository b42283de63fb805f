import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Goodwill.module.css'
import { GoodwillLine } from './GoodwillLine'
import { goodwillQueries, type WaitingState } from './goodwill.queries'

/** What waits for a second person, or for who pays it by hand; nothing is shown where nothing waits. */
export function GoodwillToDo({ state }: { state: WaitingState }) {
  const { t } = useTranslation('goodwill')
  const waiting = useInfiniteQuery(goodwillQueries.waiting(state))
  const rows = rowsOf(waiting.data)
  if (waiting.error) return <ProblemNote error={waiting.error} retry={() => void waiting.refetch()} />
  if (rows.length === 0) return null
  return (
    <section className={css.toDo} aria-label={t(`toDo.${state}`)}>
      <h2>{t(`toDo.${state}`)}</h2>
      <ul className={css.waiting}>
        {rows.map((one) => (
          <li key={one.id}>
            <GoodwillLine goodwill={one} linked />
          </li>
        ))}
      </ul>
      <LoadMore {...waiting} />
    </section>
  )
}
