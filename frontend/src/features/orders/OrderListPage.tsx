import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { rowsOf } from '@/api/pages'
import type { OrderRow } from '@/api/types'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { ExportButton } from '@/ui/ExportButton'
import { LinkButton } from '@/ui/LinkButton'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemNote } from '@/ui/ProblemNote'
import { SearchField } from '@/ui/SearchField'
import table from '@/ui/Table.module.css'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import css from './OrderListPage.module.css'
import { OrderStatusTag } from './OrderStatusTag'
import { importOrdersPath, orderPath } from './orders.paths'
import { type OrderFilter, orderQueries } from './orders.queries'

const statuses = ['PLACED', 'PAID', 'SHIPPED', 'SIGNED', 'CANCELLED'] as const

const filterOf = (of: (name: string) => string | undefined): OrderFilter => ({
  q: of('q'),
  status: statuses.find((status) => status === of('status')),
  placedFrom: startOf(of('from')),
  placedTo: startOf(of('to'), 1),
})

/** A day in the address is a day where the reader sits; the server is asked for instants. */
function startOf(day: string | undefined, later = 0) {
  if (!day) return undefined
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

export default function OrderListPage() {
  const { t } = useTranslation('orders')
  const { of, change } = useAddress()
  const filter = filterOf(of)
  const mayImport = has(useMe(), 'supervisor', 'owner')
  const orders = useInfiniteQuery(orderQueries.list(filter))
  const rows = rowsOf(orders.data)

  return (
    <>
      <PageHeader
        title={t('list.title')}
        beside={
          <span className={css.tools}>
            <SearchField label={t('list.search')} value={filter.q} onChange={(q) => change({ q })} />
            <Select
              allowClear
              aria-label={t('list.status')}
              placeholder={t('list.status')}
              style={{ width: 120 }}
              value={filter.status}
              onChange={(status) => change({ status })}
              options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            />
            {(['from', 'to'] as const).map((end) => (
              <span key={end} className={css.day}>
                {t(`list.${end}`)}
                <Input
                  type="date"
                  aria-label={`${t('list.placed')} ${t(`list.${end}`)}`}
                  value={of(end) ?? ''}
                  onChange={(event) => change({ [end]: event.target.value })}
                />
              </span>
            ))}
            <ExportButton
              key={JSON.stringify(filter)}
              fileName="orders.csv"
              page={(limit, cursor) => orderQueries.page(filter, limit, cursor)}
              columns={columns}
            />
            {mayImport && (
              <LinkButton to={importOrdersPath()} type="primary">
                {t('list.import')}
              </LinkButton>
            )}
          </span>
        }
      />
      {orders.error && <ProblemNote error={orders.error} retry={() => void orders.refetch()} />}
      {orders.isPending ? (
        <Bones count={10} height={28} label={t('list.title')} />
      ) : rows.length === 0 && !orders.error ? (
        <EmptyState title={t('list.empty')}>
          <p>{t('list.emptyText')}</p>
          <Button onClick={() => change({ q: undefined, status: undefined, from: undefined, to: undefined })}>
            {t('list.clear')}
          </Button>
        </EmptyState>
      ) : (
        <OrderTable rows={rows} />
      )}
      <LoadMore {...orders} />
    </>
  )
}

function OrderTable({ rows }: { rows: OrderRow[] }) {
  const { t } = useTranslation('orders')
  const navigate = useNavigate()
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('list.title')}</caption>
        <thead>
          <tr>
            <th>{t('list.number')}</th>
            <th className={table.wide}>{t('list.what')}</th>
            <th>{t('list.status')}</th>
            <th>{t('list.buyer')}</th>
            <th className={table.number}>{t('list.total')}</th>
            <th>{t('list.placed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-open onClick={() => void navigate(orderPath(row.id))}>
              <td>
                <Link to={orderPath(row.id)} onClick={(event) => event.stopPropagation()}>
                  {row.number}
                </Link>
              </td>
              <td className={table.wide}>
                {row.lineCount > 1
                  ? t('list.more', { title: row.title, count: row.lineCount - 1, all: row.lineCount })
                  : row.title}
              </td>
              <td>
                <OrderStatusTag status={row.status} />
              </td>
              <td>{row.buyerName}</td>
              <td className={table.number}>
                <Amount of={row.total} />
              </td>
              <td className="quiet">
                <When at={row.placedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const columns = {
  number: (row: OrderRow) => row.number,
  externalRef: (row: OrderRow) => row.externalRef,
  placedAt: (row: OrderRow) => row.placedAt,
  status: (row: OrderRow) => row.status,
  title: (row: OrderRow) => row.title,
  lines: (row: OrderRow) => row.lineCount,
  total: (row: OrderRow) => row.total.amount,
  currency: (row: OrderRow) => row.total.currency,
}
