import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { rowsOf } from '@/api/pages'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { shopQueries } from '@/features/shops/shops.queries'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemNote } from '@/ui/ProblemNote'
import { useAddress } from '@/ui/useAddress'
import { useKeys } from '@/ui/useKeys'
import { inColumns } from './columns'
import css from './RepairBoardPage.module.css'
import { RepairTicket, repairCasePath } from './RepairTicket'
import { repairBoardPath, repairSlotsPath } from './repairs.paths'
import { repairQueries } from './repairs.queries'

/** Every open repair by its stage, what is due first on top. */
export default function RepairBoardPage() {
  const { t } = useTranslation('repairs')
  const { of } = useAddress()
  const person = of('person')
  const board = useInfiniteQuery(repairQueries.board(person))
  const rows = rowsOf(board.data)
  return (
    <>
      <PageHeader
        title={t('board.title')}
        beside={<Link to={repairSlotsPath()}>{t('slots.title')}</Link>}
        below={<p className="quiet">{t('board.lead')}</p>}
      />
      <div className={css.tools}>
        <PersonFilter />
        <span className="quiet">{t('board.keys')}</span>
      </div>
      {board.error && <ProblemNote error={board.error} retry={() => void board.refetch()} />}
      {board.isPending && <Bones count={4} height={120} label={t('board.loading')} />}
      {board.isSuccess && rows.length === 0 && (
        <EmptyState title={t(person ? 'board.emptyFiltered' : 'board.empty')}>
          {person ? <Link to={repairBoardPath()}>{t('board.all')}</Link> : t('board.emptyText')}
        </EmptyState>
      )}
      {rows.length > 0 && <Columns columns={inColumns(rows)} />}
      <LoadMore {...board} />
    </>
  )
}

function PersonFilter() {
  const { t } = useTranslation('repairs')
  const { of, change } = useAddress()
  const shop = shopOf(useMe())
  const { data: staff = [] } = useQuery({ ...shopQueries.staff(shop?.id ?? ''), enabled: Boolean(shop) })
  return (
    <Select
      allowClear
      aria-label={t('board.person')}
      placeholder={t('board.everybody')}
      style={{ width: 220 }}
      value={of('person')}
      onChange={(person) => change({ person })}
      options={[
        { value: 'me', label: t('board.mine') },
        ...staff.map(({ subject, name }) => ({ value: subject, label: name })),
      ]}
    />
  )
}

function Columns({ columns }: { columns: ReturnType<typeof inColumns> }) {
  const { t } = useTranslation('repairs')
  const { of } = useAddress()
  const at = of('at')
  useWalk(columns, at)
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at)
      here.current
        ?.querySelector(`[data-id="${CSS.escape(at)}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <div ref={here} className={css.board} role="region" aria-label={t('board.title')} tabIndex={0}>
      {columns.map(({ column, rows }) => (
        <section
          key={column}
          className={css.column}
          data-empty={rows.length === 0 || undefined}
          aria-label={t(`column.${column}`)}
        >
          <h2>
            {t(`column.${column}`)} <span className="quiet">{rows.length}</span>
          </h2>
          {rows.length === 0 && <p className={css.none}>—</p>}
          <ul>
            {rows.map((row) => (
              <RepairTicket key={row.id} row={row} chosen={row.id === at} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** j and k walk down a column, h and l from column to column, o opens. */
function useWalk(columns: ReturnType<typeof inColumns>, at: string | undefined) {
  const { t } = useTranslation('repairs')
  const navigate = useNavigate()
  const { change } = useAddress()
  const full = columns.filter(({ rows }) => rows.length > 0)
  const column = Math.max(
    0,
    full.findIndex(({ rows }) => rows.some(({ id }) => id === at)),
  )
  const rows = full[column]?.rows ?? []
  const row = rows.findIndex(({ id }) => id === at)
  const go = (to: number, down: number) => {
    const there = full[Math.min(full.length - 1, Math.max(0, to))]?.rows ?? []
    const next = there[Math.min(there.length - 1, Math.max(0, down))]
    if (next) change({ at: next.id })
  }
  useKeys({
    j: { says: t('board.key.j'), act: () => go(column, row + 1) },
    k: { says: t('board.key.k'), act: () => go(column, row - 1) },
    l: { says: t('board.key.l'), act: () => go(row < 0 ? column : column + 1, Math.max(0, row)) },
    h: { says: t('board.key.h'), act: () => go(column - 1, Math.max(0, row)) },
    o: {
      says: t('board.key.o'),
      act: () => {
        const here = rows[row]
        if (here) void navigate(repairCasePath(here.id))
      },
    },
  })
}
