import { useTranslation } from 'react-i18next'
import type { Order } from '@/api/types'
import { isZero, type Money, sum } from '@/i18n/money'
import { Amount } from '@/ui/Amount'
import { useMethodName } from '@/ui/useMethodName'
import css from './OrderAccount.module.css'

/** What was paid, so that it visibly adds up: goods, less each discount, plus postage. */
export function OrderAccount({ of: order }: { of: Order }) {
  const { t } = useTranslation('orders')
  const nameOf = useMethodName()
  const goods = sum(
    order.lines.flatMap(({ net, promo }) => [net, promo]),
    order.currency,
  )
  const promos = sum(
    order.lines.map(({ promo }) => promo),
    order.currency,
  )
  return (
    <dl className={css.account}>
      <Row label={t('account.goods')} amount={goods} />
      {!isZero(promos) && <Row label={t('account.promo')} amount={promos} less />}
      {order.deductions.map((deduction) => (
        <Row key={deduction.ref} label={deductionName(deduction.kind)} amount={deduction.amount} less />
      ))}
      {order.freight?.charged && !isZero(order.freight.charged) && (
        <Row
          label={
            order.freight.promisedCarrier
              ? t('account.freightWith', { carrier: order.freight.promisedCarrier })
              : t('account.freight')
          }
          amount={order.freight.charged}
        />
      )}
      <div className={css.total}>
        <dt>{t('account.total')}</dt>
        <dd>
          <Amount of={order.total} strong />
        </dd>
      </div>
      {order.depositOn && (
        <div className={css.tender}>
          <dt>{t('account.depositOn')}</dt>
          <dd>
            <Amount of={order.depositOn} />
          </dd>
        </div>
      )}
      {order.tenders.map((tender) => (
        <div key={tender.ref} className={css.tender}>
          <dt>{t('account.paidBy', { method: nameOf(tender.method ?? tender.kind) })}</dt>
          <dd>
            <Amount of={tender.amount} />
          </dd>
        </div>
      ))}
    </dl>
  )

  function deductionName(kind: string) {
    return t(`deduction.${kind as 'COUPON'}`, { defaultValue: kind })
  }
}

function Row({ label, amount, less }: { label: string; amount: Money; less?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {less && '− '}
        <Amount of={amount} />
      </dd>
    </div>
  )
}
