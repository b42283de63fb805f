import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { InvoicePanel } from '@/features/invoices/InvoicePanel'
import { OrderFile } from '@/features/orders/OrderFile'
import { useOrderId } from '@/features/orders/orders.paths'
import { ReturnsOfOrder } from '@/features/returns/ReturnsOfOrder'
import { byAgreementPath, openForBuyerPath } from '@/features/returns/returns.paths'
import { LinkButton } from '@/ui/LinkButton'

export default function OrderPage() {
  const { t } = useTranslation('orders')
  const orderId = useOrderId()
  const mayAsk = has(useMe(), 'agent')
  return (
    <OrderFile
      returns={
        <>
          <ReturnsOfOrder orderId={orderId} reader="seller" />
          {mayAsk && (
            <p style={{ marginTop: 12 }}>
              <LinkButton to={openForBuyerPath(orderId)}>{t('one.askFor')}</LinkButton>{' '}
              <LinkButton type="text" to={byAgreementPath(orderId)}>
                {t('one.byAgreement')}
              </LinkButton>
            </p>
          )}
        </>
      }
      invoice={<InvoicePanel orderId={orderId} />}
    />
  )
}
