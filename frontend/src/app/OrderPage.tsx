import { InvoicePanel } from '@/features/invoices/InvoicePanel'
import { OrderFile } from '@/features/orders/OrderFile'
import { useOrderId } from '@/features/orders/orders.paths'
import { ReturnsOfOrder } from '@/features/returns/ReturnsOfOrder'

export default function OrderPage() {
  const orderId = useOrderId()
  return (
    <OrderFile
      returns={<ReturnsOfOrder orderId={orderId} reader="seller" />}
      invoice={<InvoicePanel orderId={orderId} />}
    />
  )
}
