import { useTranslation } from 'react-i18next'
import { Amount } from '@/ui/Amount'
import { Hint } from '@/ui/Hint'
import { Picture } from '@/ui/Picture'
import css from './OrderLines.module.css'
import type { OrderLine, OrderView } from './orders.queries'
import { useFormat } from '@/i18n/useFormat'
import { sum } from '@/i18n/money'

/** Each line with what was really paid for it, and how every discount was shared out. */
export function OrderLines({ order }: { order: OrderView }) {
  const { t } = useTranslation('orders')
  return (
    <div className={css.scroll}>
      <table className={css.lines}>
        <thead>
          <tr>
            <th>{t('one.line')}</th>
            <th>{t('one.quantity')}</th>
            <th>{t('one.unitPrice')}</th>
            <th>{t('one.gross')}</th>
            <th>{t('one.shares')}</th>
            <th>{t('one.linePaid')}</th>
            <th>{t('one.left')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td>
                <span className={css.goods}>
                  <Picture title={line.title} src={line.imageUrl} category={line.category} size={40} />
                  <span>
                    {line.title}
                    <small className="quiet">
                      {[line.variant, line.sku].filter(Boolean).join(' · ')}
                      {line.unitCodes?.length ? ` · ${t('one.unitCodes', { codes: line.unitCodes.join(', ') })}` : ''}
                    </small>
                  </span>
                </span>
              </td>
              <td>{line.quantity}</td>
              <td>{line.unitPrice}</td>
              <td>
                <Amount of={line.gross} />
              </td>
              <td>
                <Shares line={line} currency={order.currency} />
              </td>
              <td>
                <Amount of={line.paid} strong />
              </td>
              <td>{line.returnable}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Shares({ line, currency }: { line: OrderLine; currency: string }) {
  const { money } = useFormat()
  const { t } = useTranslation('orders')
  const parts = [
    ...(line.promo ? [{ name: t('one.promo'), amount: line.promo }] : []),
    ...line.shares.map(({ ref, funder, amount }) => ({ name: `${ref} (${funder})`, amount })),
  ]
  if (parts.length === 0) return <span className="quiet">—</span>
  const text = parts.map(({ name, amount }) => `${name} −${money(amount)}`).join('; ')
  return (
    <Hint text={text}>
      −{' '}
      <Amount
        of={sum(
          parts.map(({ amount }) => amount),
          currency,
        )}
      />
    </Hint>
  )
}
