import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemNote } from '@/ui/ProblemNote'
import { HoldLine } from './HoldLine'
import css from './Holds.module.css'
import { holdQueries } from './holds.queries'

/** What no gateway holds, takes or lets go by itself; nothing is shown where nothing waits. */
export function HoldsToDo() {
  const { t } = useTranslation('holds')
  const holds = useInfiniteQuery(holdQueries.toDo())
  const rows = rowsOf(holds.data)
  if (holds.error) return <ProblemNote error={holds.error} retry={() => void holds.refetch()} />
  if (rows.length === 0) return null
  return (
    <section className={css.toDo} aria-label={t('toDo')}>
      <h2>{t('toDo')}</h2>
      <ul className={css.holds}>
        {rows.map((hold) => (
          <li key={hold.id}>
            <HoldLine hold={hold} linked />
          </li>
        ))}
      </ul>
      <LoadMore {...holds} />
    </section>
  )
}
