import { useSuspenseQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Stack } from '@/ui/Card'
import { PageHeader } from '@/ui/PageHeader'
import { When } from '@/ui/When'
import { LineChoice } from './LineChoice'
import css from './MyOrder.module.css'
import { OrderAccount } from './OrderAccount'
import { OrderStatusTag } from './OrderStatusTag'
import { OrderTiming } from './OrderTiming'
import { myOrdersPath, useOrderId } from './orders.paths'
import { orderQueries } from './orders.queries'
import { Shipments } from './Shipments'

/** `returns`: what has been asked about this order, and `invoice`, its invoice; drawn by the page that knows all three. */
export function MyOrder({ returns, invoice }: { returns: ReactNode; invoice: ReactNode }) {
  const { t } = useTranslation('orders')
  const orderId = useOrderId()
  const [{ data: order }, { data: options }] = useSuspenseQueries({
    queries: [orderQueries.one(orderId), orderQueries.returnOptions(orderId)],
  })
  const lineOf = (lineNo: number) => order.lines.find((line) => line.lineNo === lineNo)

  return (
    <>
      <PageHeader
        title={order.number}
        back={{ to: myOrdersPath(), label: t('mine.title') }}
        beside={<OrderStatusTag status={order.status} />}
        below={
          <p className="quiet">
            {order.shopName} · <When at={order.placedAt} />
          </p>
        }
      />
      <Stack>
        <OrderTiming order={order} />
        {returns}
        <Card label={t('goods')}>
          <ul className={css.lines}>
            {options.lines.map((line) => (
              <li key={line.lineNo}>
                <LineChoice line={line} orderId={order.id} detail={lineOf(line.lineNo)} />
              </li>
            ))}
          </ul>
        </Card>
        {order.shipments.length > 0 && (
          <Card label={t('shipments')}>
            <Shipments of={order} />
          </Card>
        )}
        <Card label={t('paid')}>
          <OrderAccount of={order} />
        </Card>
        {order.status !== 'PLACED' && order.status !== 'CANCELLED' && invoice}
      </Stack>
    </>
  )
}
