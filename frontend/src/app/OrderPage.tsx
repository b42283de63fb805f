import { OrderFile } from '@/features/orders/OrderFile'
import { useOrderId } from '@/features/orders/orders.paths'
import { ReturnsOfOrder } from '@/features/returns/ReturnsOfOrder'

export default function OrderPage() {
  return <OrderFile returns={<ReturnsOfOrder orderId={useOrderId()} reader="seller" />} />
}
