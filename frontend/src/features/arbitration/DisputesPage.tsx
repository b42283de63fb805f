import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { disputePath } from '@/features/disputes/disputes.paths'
import { type DisputeRow, disputeQueries, type Which } from '@/features/disputes/disputes.queries'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { DueIn } from '@/ui/DueIn'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { Tag } from '@/ui/Tag'
import { useAddress } from '@/ui/useAddress'
import css from './Arbitration.module.css'

/** What is put before an arbiter or an expert, what is due first at the top. */
export default function DisputesPage() {
  const { t } = useTranslation('disputes')
  const { of, change } = useAddress()
  const arbiter = has(useMe(), 'arbiter')
  const picks: Which[] = arbiter ? ['OPEN', 'MINE', 'DONE'] : ['OPEN', 'DONE']
  const which = picks.find((one) => one === of('which')) ?? 'OPEN'
  const list = useInfiniteQuery(disputeQueries.list(which))
  const rows = rowsOf(list.data)
  return (
    <>
      <PageHeader
        title={t('queue.title')}
        beside={
          <Picks
            label={t('queue.which')}
            value={which}
            onChange={(next) => change({ which: next })}
            options={picks.map((value) => ({
              value,
              label: t(value === 'OPEN' && !arbiter ? 'queue.OPEN_expert' : `queue.${value}`),
            }))}
          />
        }
      />
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Bones count={4} height={72} label={t('queue.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('queue.empty')}>{t('queue.emptyText')}</EmptyState>
      )}
      <ul className={css.queue}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      <LoadMore {...list} />
    </>
  )
}

function Row({ row }: { row: DisputeRow }) {
  const { t } = useTranslation('disputes')
  return (
    <Link className={css.row} to={disputePath(row.id)}>
      <span className={css.rowHead}>
        <strong>{row.number}</strong>
        <Tag tone={row.mine ? 'mine' : 'waiting'}>{t(`state.${row.state}`)}</Tag>
        {row.mine && <Tag tone="mine">{t('queue.mine')}</Tag>}
        {row.opinionAwaited && <Tag tone="soon">{t('queue.opinion')}</Tag>}
        <Amount of={row.amount} />
      </span>
      <span className={css.rowWhat}>
        {row.what} <span className="quiet">{row.shopName}</span>
      </span>
      <span className={css.rowHead}>
        <span className="quiet">
          {t('queue.by', { side: t(`side.${row.escalatedBy}`), basis: t(`basis.${row.basis}`) })}
        </span>
        {row.dueAt && row.dueClock && (
          <DueIn dueAt={row.dueAt} compact outcome={t(`due.${row.dueClock as 'C14'}`)} />
        )}
      </span>
    </Link>
  )
}
