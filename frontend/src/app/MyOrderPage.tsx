import { useTranslation } from 'react-i18next'
import { MyOrder } from '@/features/orders/MyOrder'
import { useOrderId } from '@/features/orders/orders.paths'
import { ReturnsOfOrder } from '@/features/returns/ReturnsOfOrder'
import { Card } from '@/ui/Card'

/** Orders know no returns; the two meet here. */
export default function MyOrderPage() {
  const { t } = useTranslation('orders')
  const orderId = useOrderId()
  return (
    <MyOrder
      returns={
        <Card label={t('returns')}>
          <h2>{t('returns')}</h2>
          <ReturnsOfOrder orderId={orderId} reader="buyer" />
        </Card>
      }
    />
  )
}
