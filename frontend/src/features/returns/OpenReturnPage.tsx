import { useSuspenseQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { myOrderPath, useOrderId } from '@/features/orders/orders.paths'
import { orderQueries } from '@/features/orders/orders.queries'
import { EmptyState } from '@/ui/EmptyState'
import { LinkButton } from '@/ui/LinkButton'
import { PageHeader } from '@/ui/PageHeader'
import { emptyDraft } from './ask/draft'
import { ReturnForm } from './ask/ReturnForm'
import { useNewReturn } from './ask/useNewReturn'
import { myReturnPath, myReturnsPath } from './returns.paths'

export default function OpenReturnPage() {
  const { t } = useTranslation('returns')
  const orderId = useOrderId()
  const [search] = useSearchParams()
  const [{ data: order }, { data: options }] = useSuspenseQueries({
    queries: [orderQueries.one(orderId), orderQueries.returnOptions(orderId)],
  })
  const asked = Number(search.get('line'))
  const form = useNewReturn(
    `${orderId}.${asked}`,
    { ...emptyDraft, quantities: asked ? { [asked]: 1 } : {} },
    myReturnPath,
  )

  return (
    <>
      <PageHeader title={t('open.title')} back={{ to: myOrderPath(orderId), label: order.number }} />
      {options.lines.every(({ left }) => left === 0) ? (
        <EmptyState title={t('open.allAsked')}>
          <p>{t('open.allAskedText')}</p>
          <LinkButton to={myReturnsPath()}>{t('open.toReturns')}</LinkButton>
        </EmptyState>
      ) : (
        <ReturnForm orderId={orderId} {...form} sendLabel={t('open.send')} />
      )}
    </>
  )
}
