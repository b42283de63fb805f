import { useSuspenseQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { Ask } from '@/api/types'
import { myOrderPath, useOrderId } from '@/features/orders/orders.paths'
import { orderQueries } from '@/features/orders/orders.queries'
import { EmptyState } from '@/ui/EmptyState'
import { LinkButton } from '@/ui/LinkButton'
import { PageHeader } from '@/ui/PageHeader'
import { emptyDraft } from './ask/draft'
import { ReturnForm } from './ask/ReturnForm'
import { useDraft } from './ask/useDraft'
import { myReturnPath, myReturnsPath } from './returns.paths'
import { useOpenReturn } from './returns.queries'

export default function OpenReturnPage() {
  const { t } = useTranslation('returns')
  const orderId = useOrderId()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [{ data: order }, { data: options }] = useSuspenseQueries({
    queries: [orderQueries.one(orderId), orderQueries.returnOptions(orderId)],
  })
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
      {options.lines.every(({ left }) => left === 0) ? (
        <EmptyState title={t('open.allAsked')}>
          <p>{t('open.allAskedText')}</p>
          <LinkButton to={myReturnsPath()}>{t('open.toReturns')}</LinkButton>
        </EmptyState>
      ) : (
        <ReturnForm
          orderId={orderId}
          draft={draft}
          change={change}
          send={send}
          sending={openReturn.isPending}
          problem={openReturn.error}
          sendLabel={t('open.send')}
        />
      )}
    </>
  )
}
