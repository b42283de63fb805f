import { useTranslation } from 'react-i18next'
import type { Order, OrderLine } from '@/api/types'
import { isZero, sum } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Hint } from '@/ui/Hint'
import { Picture } from '@/ui/Picture'
import css from './OrderLines.module.css'

/** Each line with what was really paid for it, and how every discount was shared out. */
export function OrderLines({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const { price } = useFormat()
  return (
    <div className={css.scroll}>
      <table className={css.lines}>
        <thead>
          <tr>
            <th>{t('one.line')}</th>
            <th>{t('one.quantity')}</th>
            <th>{t('one.unitPrice')}</th>
            <th>{t('one.shares')}</th>
            <th>{t('one.linePaid')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.lineNo}>
              <td>
                <span className={css.goods}>
                  <Picture title={line.title} src={line.imageUrl} size={40} />
                  <span>
                    {line.title}
                    <small className="quiet">
                      {[line.variant, line.sku].filter(Boolean).join(' · ')}
                      {line.unitCodes?.length
                        ? ` · ${t('one.unitCodes', { codes: line.unitCodes.join(', ') })}`
                        : ''}
                    </small>
                    {line.exclusion && <Excluded line={line} />}
                  </span>
                </span>
              </td>
              <td>{line.quantity}</td>
              <td>{price(line.unitPrice, order.currency)}</td>
              <td>
                <Shares line={line} currency={order.currency} />
              </td>
              <td>
                <Amount of={line.paid} strong />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Why it cannot come back without a reason, and what the buyer confirmed of that. */
function Excluded({ line: { exclusion, exclusionConfirmed, confirmation } }: { line: OrderLine }) {
  const { t } = useTranslation(['orders', 'policy'])
  const { dateTime } = useFormat()
  if (!exclusion) return null
  const how = confirmation?.preTicked ? 'preTicked' : exclusionConfirmed ? 'confirmed' : 'unconfirmed'
  return (
    <small className="quiet">
      {t(`policy:exclusion.${exclusion}`)} · {t(`one.exclusion.${how}`)}
      {confirmation && ` (${dateTime(confirmation.at)}: “${confirmation.words}”)`}
    </small>
  )
}

function Shares({ line, currency }: { line: OrderLine; currency: string }) {
  const { money } = useFormat()
  const { t } = useTranslation('orders')
  const parts = [
    ...(isZero(line.promo) ? [] : [{ name: t('one.promo'), amount: line.promo }]),
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
