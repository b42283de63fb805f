import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import type { ReturnRow } from '@/api/types'
import { myOrdersPath } from '@/features/orders/orders.paths'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { DueIn } from '@/ui/DueIn'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Picture } from '@/ui/Picture'
import { ProblemNote } from '@/ui/ProblemNote'
import { TurnBadge } from '@/ui/TurnBadge'
import { isInMoney } from './kinds'
import css from './MyReturnsPage.module.css'
import { myReturnPath } from './returns.paths'
import { returnQueries } from './returns.queries'
import { standingOf } from './standing'

export default function MyReturnsPage() {
  const { t } = useTranslation('returns')
  const returns = useInfiniteQuery(returnQueries.list({ sort: 'NEW' }, 20))
  const rows = returns.data && rowsOf(returns.data)
  return (
    <>
      <PageHeader title={t('mine.title')} />
      {returns.error && <ProblemNote error={returns.error} retry={() => void returns.refetch()} />}
      {returns.isPending && <Bones count={3} height={96} label={t('mine.loading')} />}
      {rows?.length === 0 && (
        <EmptyState title={t('mine.empty')}>
          <Link to={myOrdersPath()}>{t('mine.emptyText')}</Link>
        </EmptyState>
      )}
      <ul className={css.rows}>
        {rows?.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      <LoadMore {...returns} />
    </>
  )
}

function Row({ row }: { row: ReturnRow }) {
  const { t } = useTranslation('returns')
  return (
    <Link to={myReturnPath(row.id)} className={css.row}>
      <Picture title={row.what.replace(/ ×\d+$/, '')} src={row.imageUrl} />
      <span className={css.words}>
        <span className={css.head}>
          <strong>{t(`standing.${standingOf(row)}`)}</strong>
          {row.turn === 'BUYER' && <TurnBadge turn={row.turn} reader="buyer" />}
        </span>
        <span className={css.what}>{row.what}</span>
        <span className={css.foot}>
          {isInMoney(row) ? <Amount of={row.amount} /> : <span>{t(`kind.${row.kind}`)}</span>}
          {row.dueAt && row.turn === 'BUYER' ? (
            <DueIn dueAt={row.dueAt} compact />
          ) : (
            <span>{row.number}</span>
          )}
        </span>
      </span>
    </Link>
  )
}
