import { useSuspenseQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { InvoiceCard } from '@/features/invoices/InvoiceCard'
import { MyOrder } from '@/features/orders/MyOrder'
import { useOrderId } from '@/features/orders/orders.paths'
import { orderQueries } from '@/features/orders/orders.queries'
import { WithdrawContract } from '@/features/returns/mine/WithdrawContract'
import { ReturnsOfOrder } from '@/features/returns/ReturnsOfOrder'
import { returnQueries } from '@/features/returns/returns.queries'
import { Card } from '@/ui/Card'

/** Orders know no returns; the two meet here. All three are asked for at once, so that nothing jumps when one comes late. */
export default function MyOrderPage() {
  const { t } = useTranslation('orders')
  const orderId = useOrderId()
  const [, { data: options }, { data: returns }] = useSuspenseQueries({
    queries: [orderQueries.one(orderId), orderQueries.returnOptions(orderId), returnQueries.ofOrder(orderId)],
  })
  return (
    <MyOrder
      invoice={<InvoiceCard orderId={orderId} />}
      returns={
        <>
          {returns.length > 0 && (
            <Card label={t('returns')}>
              <h2>{t('returns')}</h2>
              <ReturnsOfOrder orderId={orderId} reader="buyer" />
            </Card>
          )}
          {options.withdrawal && <WithdrawContract orderId={orderId} />}
        </>
      }
    />
  )
}
