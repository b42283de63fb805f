import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orderPath, useOrderId } from '@/features/orders/orders.paths'
import { orderQueries } from '@/features/orders/orders.queries'
import { PageHeader } from '@/ui/PageHeader'
import { emptyDraft } from './ask/draft'
import { ReturnForm } from './ask/ReturnForm'
import { useNewReturn } from './ask/useNewReturn'
import { casePath } from './returns.paths'

/** The buyer has called: the same form, filled in by somebody of the shop. */
export default function OpenForBuyerPage() {
  const { t } = useTranslation('returns')
  const orderId = useOrderId()
  const { data: order } = useSuspenseQuery(orderQueries.one(orderId))
  const form = useNewReturn(`desk.${orderId}`, emptyDraft, casePath)

  return (
    <div style={{ maxWidth: 640 }}>
      <PageHeader
        title={t('open.forBuyer')}
        back={{ to: orderPath(orderId), label: order.number }}
        below={order.buyer?.name && <p className="quiet">{order.buyer.name}</p>}
      />
      <ReturnForm orderId={orderId} {...form} sendLabel={t('open.send')} />
    </div>
  )
}
