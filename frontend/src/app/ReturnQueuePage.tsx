import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate } from 'react-router'
import { rowsOf } from '@/api/pages'
import type { ReturnRow } from '@/api/types'
import { GuardWarning } from '@/features/clocks/GuardNotes'
import { RiskBar } from '@/features/clocks/RiskBar'
import { QueueTable } from '@/features/returns/desk/QueueTable'
import { queueFilter, queueTabs, rememberWalk } from '@/features/returns/desk/queue'
import { offeredKinds } from '@/features/returns/kinds'
import { casePath, queuePath } from '@/features/returns/returns.paths'
import { returnQueries } from '@/features/returns/returns.queries'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { ExportButton } from '@/ui/ExportButton'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemNote } from '@/ui/ProblemNote'
import { SearchField } from '@/ui/SearchField'
import { useAddress } from '@/ui/useAddress'
import { useKeys } from '@/ui/useKeys'
import css from './ReturnQueuePage.module.css'

/** What must I do next, and what does it cost if I don't. */
export default function ReturnQueuePage() {
  const { t } = useTranslation('returns')
  const { of, change, search } = useAddress()
  const filter = queueFilter(of)
  const returns = useInfiniteQuery(returnQueries.list(filter))
  const rows = rowsOf(returns.data)
  const at = of('at')
  useQueueKeys(rows, at)

  const walk = JSON.stringify(rows.map(({ id }) => id))
  const searchText = search.toString()
  useEffect(() => rememberWalk({ search: searchText, ids: JSON.parse(walk) }), [walk, searchText])

  return (
    <>
      <header className={css.head}>
        <h1>{t('queue.title')}</h1>
        <RiskBar />
      </header>
      <div className={css.warning}>
        <GuardWarning />
      </div>
      <div className={css.tools}>
        <nav className={css.tabs} aria-label={t('queue.tabs')}>
          {queueTabs.map((tab) => (
            <NavLink
              key={tab}
              to={queuePath({ tab: tab === 'all' ? undefined : tab })}
              aria-current={(of('tab') ?? 'all') === tab ? 'page' : undefined}
              className={css.tab}
              data-here={(of('tab') ?? 'all') === tab || undefined}
            >
              {t(`queue.tab.${tab}`)}
            </NavLink>
          ))}
        </nav>
        <span className={css.filters}>
          <Select
            allowClear
            aria-label={t('queue.kind')}
            placeholder={t('queue.kind')}
            style={{ width: 128 }}
            value={of('kind')}
            onChange={(kind) => change({ kind })}
            options={offeredKinds.map((value) => ({
              value,
              label: t(`kind.${value}`),
            }))}
          />
          <SearchField label={t('queue.search')} value={of('q')} onChange={(q) => change({ q })} />
          <ExportButton
            key={JSON.stringify(filter)}
            fileName="returns.csv"
            page={(limit, cursor) => returnQueries.page(filter, limit, cursor)}
            columns={columns}
          />
        </span>
      </div>
      {returns.error && <ProblemNote error={returns.error} retry={() => void returns.refetch()} />}
      {returns.isPending ? (
        <Bones count={10} height={28} label={t('queue.loading')} />
      ) : rows.length === 0 && !returns.error ? (
        <EmptyQueue q={of('q')} filtered={Boolean(of('q') || of('tab') || of('kind'))} />
      ) : (
        <div className={css.rows} data-stale={returns.isPlaceholderData || undefined}>
          <QueueTable rows={rows} at={at} />
        </div>
      )}
      <LoadMore {...returns} />
    </>
  )
}

function useQueueKeys(rows: ReturnRow[], at: string | undefined) {
  const { t } = useTranslation(['returns', 'common'])
  const navigate = useNavigate()
  const { change } = useAddress()
  const index = rows.findIndex(({ id }) => id === at)
  const move = (step: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index + step))]
    if (next) change({ at: next.id })
  }
  const open = (act?: string) => {
    if (at && index >= 0) void navigate(`${casePath(at)}${act ? `?act=${act}` : ''}`)
  }
  useKeys({
    j: { says: t('common:keys.next'), act: () => move(1) },
    k: { says: t('common:keys.previous'), act: () => move(index < 0 ? 1 : -1) },
    Enter: { says: t('keys.open') },
    a: { says: t('act.APPROVE'), act: () => open('APPROVE') },
    r: { says: t('act.REJECT'), act: () => open('REJECT') },
  })
}

function EmptyQueue({ q, filtered }: { q: string | undefined; filtered: boolean }) {
  const { t } = useTranslation('returns')
  const title = q ? t('queue.emptySearch', { q }) : t(filtered ? 'queue.emptyFiltered' : 'queue.empty')
  return (
    <EmptyState title={title}>
      {filtered ? <NavLink to={queuePath()}>{t('queue.all')}</NavLink> : t('queue.emptyText')}
    </EmptyState>
  )
}

const columns = {
  number: (row: ReturnRow) => row.number,
  order: (row: ReturnRow) => row.orderNumber,
  kind: (row: ReturnRow) => row.kind,
  request: (row: ReturnRow) => row.request,
  goods: (row: ReturnRow) => row.goods,
  outbound: (row: ReturnRow) => row.outbound,
  money: (row: ReturnRow) => row.money,
  turn: (row: ReturnRow) => row.turn,
  what: (row: ReturnRow) => row.what,
  amount: (row: ReturnRow) => row.amount.amount,
  currency: (row: ReturnRow) => row.amount.currency,
  dueAt: (row: ReturnRow) => row.dueAt,
  submittedAt: (row: ReturnRow) => row.submittedAt,
}
