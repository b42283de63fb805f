import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { InvoicePanel } from '@/features/invoices/InvoicePanel'
import { OrderFile } from '@/features/orders/OrderFile'
import { useOrderId } from '@/features/orders/orders.paths'
import { ReturnsOfOrder } from '@/features/returns/ReturnsOfOrder'
import { openForBuyerPath } from '@/features/returns/returns.paths'
import { LinkButton } from '@/ui/LinkButton'

export default function OrderPage() {
  const { t } = useTranslation('orders')
  const orderId = useOrderId()
  return (
    <OrderFile
      returns={
        <>
          <ReturnsOfOrder orderId={orderId} reader="seller" />
          {has(useMe(), 'agent') && <LinkButton to={openForBuyerPath(orderId)}>{t('one.askFor')}</LinkButton>}
        </>
      }
      invoice={<InvoicePanel orderId={orderId} />}
    />
  )
}
