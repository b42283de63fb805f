import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ParcelHeard } from '@/features/tracking/ParcelHeard'
import { noon } from '@/i18n/time'
import { useFormat } from '@/i18n/useFormat'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import { DispatchPanel } from './DispatchPanel'
import { InstalledForm } from './InstalledForm'
import { MemoPanel } from './MemoPanel'
import { OrderAccount } from './OrderAccount'
import css from './OrderFile.module.css'
import { OrderLines } from './OrderLines'
import { OrderStatusTag } from './OrderStatusTag'
import { orderListPath, useOrderId } from './orders.paths'
import { orderQueries } from './orders.queries'
import { Shipments } from './Shipments'
import { ToldPanel } from './ToldPanel'

/** `returns` and `invoice`: what was asked about this order, drawn by the page that knows all. */
export function OrderFile({ returns, invoice }: { returns: ReactNode; invoice: ReactNode }) {
  const { t } = useTranslation('orders')
  const { fullDay } = useFormat()
  const { data: order } = useSuspenseQuery(orderQueries.one(useOrderId()))
  const { terms } = order
  return (
    <>
      <PageHeader
        title={order.number}
        back={{ to: orderListPath(), label: t('list.title') }}
        beside={<OrderStatusTag status={order.status} />}
        below={
          <p className="quiet">
            {order.externalRef} · <When at={order.placedAt} /> ·{' '}
            {t('one.frozen', { preset: terms.presetId, version: terms.presetVersion })}
            {terms.promisedDays !== undefined && ` · ${t('one.promised', { days: terms.promisedDays })}`}
            {!terms.informedOfWithdrawal &&
              ` · ${terms.toldOfWithdrawalOn ? t('told.on', { day: fullDay(noon(terms.toldOfWithdrawalOn)) }) : t('notInformed')}`}
            {terms.promotions === 'RESETTLE' && ` · ${t('resettles')}`}
          </p>
        }
      />
      <div className={css.columns}>
        <div className={css.column}>
          <Panel title={t('goods')}>
            <OrderLines order={order} />
          </Panel>
          <Panel title={t('returns')}>{returns}</Panel>
          <DispatchPanel key={`${order.status} ${order.shipments.length}`} order={order} />
          {order.shipments.length > 0 && (
            <Panel title={t('shipments')}>
              <Shipments of={order} />
              {order.shipments.map(({ carrier, number }) => (
                <ParcelHeard key={number} carrier={carrier} number={number} />
              ))}
              <InstalledForm order={order} />
            </Panel>
          )}
        </div>
        <div className={css.column}>
          <Panel title={t('paid')}>
            <OrderAccount of={order} />
          </Panel>
          {order.buyer && (
            <Panel title={t('one.buyer')}>
              <p>{order.buyer.name}</p>
              <p className="quiet">{[order.buyer.phone, order.buyer.email].filter(Boolean).join(' · ')}</p>
              {order.buyerRemark && (
                <p>
                  <Tag>{t('one.remark')}</Tag> {order.buyerRemark}
                </p>
              )}
            </Panel>
          )}
          {!terms.informedOfWithdrawal && <ToldPanel key={`told ${order.etag}`} order={order} />}
          {invoice}
          <MemoPanel key={order.id} order={order} />
        </div>
      </div>
    </>
  )
}
