import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { Ask } from '@/api/types'
import { myOrderPath, useOrderId } from '@/features/orders/orders.paths'
import { orderQueries } from '@/features/orders/orders.queries'
import { PageHeader } from '@/ui/PageHeader'
import { emptyDraft } from './ask/draft'
import { ReturnForm } from './ask/ReturnForm'
import { useDraft } from './ask/useDraft'
import { myReturnPath } from './returns.paths'
import { useOpenReturn } from './returns.queries'

export default function OpenReturnPage() {
  const { t } = useTranslation('returns')
  const orderId = useOrderId()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { data: order } = useSuspenseQuery(orderQueries.one(orderId))
  const openReturn = useOpenReturn()
  const asked = Number(search.get('line'))
  const { draft, change, drop } = useDraft(`${orderId}.${asked}`, {
    ...emptyDraft,
    quantities: asked ? { [asked]: 1 } : {},
  })

  const send = (ask: Ask) =>
    openReturn.mutate(ask, {
      onSuccess: ({ id }) => {
        drop()
        void navigate(myReturnPath(id), { replace: true })
      },
    })

  return (
    <>
      <PageHeader title={t('open.title')} back={{ to: myOrderPath(orderId), label: order.number }} />
      <ReturnForm
        orderId={orderId}
        draft={draft}
        change={change}
        send={send}
        sending={openReturn.isPending}
        problem={openReturn.error}
        sendLabel={t('open.send')}
      />
    </>
  )
}
