import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Ask } from '@/api/types'
import { orderPath, useOrderId } from '@/features/orders/orders.paths'
import { orderQueries } from '@/features/orders/orders.queries'
import { PageHeader } from '@/ui/PageHeader'
import { emptyDraft } from './ask/draft'
import { ReturnForm } from './ask/ReturnForm'
import { useDraft } from './ask/useDraft'
import { casePath } from './returns.paths'
import { useOpenReturn } from './returns.queries'

/** The buyer has called: the same form, filled in by somebody of the shop. */
export default function OpenForBuyerPage() {
  const { t } = useTranslation('returns')
  const orderId = useOrderId()
  const navigate = useNavigate()
  const { data: order } = useSuspenseQuery(orderQueries.one(orderId))
  const openReturn = useOpenReturn()
  const { draft, change, drop } = useDraft(`desk.${orderId}`, emptyDraft)

  const send = (ask: Ask) =>
    openReturn.mutate(ask, {
      onSuccess: ({ id }) => {
        drop()
        void navigate(casePath(id), { replace: true })
      },
    })

  return (
    <div style={{ maxWidth: 640 }}>
      <PageHeader
        title={t('open.forBuyer')}
        back={{ to: orderPath(orderId), label: order.number }}
        below={order.buyer?.name && <p className="quiet">{order.buyer.name}</p>}
      />
      <ReturnForm
        orderId={orderId}
        draft={draft}
        change={change}
        send={send}
        sending={openReturn.isPending}
        problem={openReturn.error}
        sendLabel={t('open.send')}
      />
    </div>
  )
}
