import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { csvOf, saveFile } from '@/ui/csv'
import { EmptyState } from '@/ui/EmptyState'
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
import { type OrderFilter, type OrderRow, orderQueries } from './orders.queries'

const statuses = ['PAID', 'SHIPPED', 'SIGNED', 'CANCELLED'] as const

const filterOf = (of: (name: string) => string | undefined): OrderFilter => ({
  q: of('q'),
  status: statuses.find((status) => status === of('status')),
  placedFrom: of('from'),
  placedTo: of('to'),
})

export default function OrderListPage() {
  const { t } = useTranslation('orders')
  const { of, change } = useAddress()
  const filter = filterOf(of)
  const orders = useInfiniteQuery(orderQueries.list(filter))
  const rows = orders.data?.pages.flatMap(({ items }) => items) ?? []

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
            <label className={css.day}>
              {t('list.from')}
              <Input type="date" value={filter.placedFrom ?? ''} onChange={(e) => change({ from: e.target.value })} />
            </label>
            <label className={css.day}>
              {t('list.to')}
              <Input type="date" value={filter.placedTo ?? ''} onChange={(e) => change({ to: e.target.value })} />
            </label>
            <Button onClick={() => exportRows(rows)}>{t('export')}</Button>
            <LinkButton to={importOrdersPath()} type="primary">
              {t('list.import')}
            </LinkButton>
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
            <th className={table.number}>{t('list.open')}</th>
            <th>{t('list.placed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside does the same by keyboard
            <tr key={row.id} data-open onClick={() => void navigate(orderPath(row.id))}>
              <td>
                <Link to={orderPath(row.id)} onClick={(event) => event.stopPropagation()}>
                  {row.number}
                </Link>
              </td>
              <td className={table.wide}>
                {row.lineCount > 1 ? t('list.more', { title: row.title, count: row.lineCount - 1 }) : row.title}
              </td>
              <td>
                <OrderStatusTag status={row.status} />
              </td>
              <td>{row.buyerName}</td>
              <td className={table.number}>
                <Amount of={row.total} />
              </td>
              <td className={table.number}>{row.openReturns || <span className="quiet">—</span>}</td>
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

const exportRows = (rows: OrderRow[]) =>
  saveFile(
    'orders.csv',
    csvOf([
      ['number', 'externalRef', 'placedAt', 'status', 'title', 'lines', 'total', 'currency', 'openReturns'],
      ...rows.map((row) => [
        row.number,
        row.externalRef,
        row.placedAt,
        row.status,
        row.title,
        row.lineCount,
        row.total.amount,
        row.total.currency,
        row.openReturns,
      ]),
    ]),
  )
