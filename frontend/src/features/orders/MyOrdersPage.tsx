import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import { Bones } from '@/ui/Bones'
import { Stack } from '@/ui/Card'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './FindOrderPage.module.css'
import { MyOrderCard } from './MyOrderCard'
import { findOrderPath } from './orders.paths'
import { orderQueries } from './orders.queries'

export default function MyOrdersPage() {
  const { t } = useTranslation('orders')
  const orders = useInfiniteQuery(orderQueries.list({}, 10))
  const rows = orders.data && rowsOf(orders.data)

  return (
    <>
      <PageHeader title={t('mine.title')} />
      {orders.error && <ProblemNote error={orders.error} retry={() => void orders.refetch()} />}
      {orders.isPending && <Bones count={3} height={164} label={t('mine.loading')} />}
      {rows?.length === 0 && <EmptyState title={t('mine.empty')}>{t('mine.emptyText')}</EmptyState>}
      <Stack>
        {rows?.map((order) => (
          <MyOrderCard key={order.id} order={order} />
        ))}
      </Stack>
      <LoadMore {...orders} />
      {!orders.isPending && (
        <Link className={css.find} to={findOrderPath()}>
          {t('find.open')}
        </Link>
      )}
    </>
  )
}
