import { useTranslation } from 'react-i18next'
import type { Order } from '@/api/types'
import { When } from '@/ui/When'
import css from './Shipments.module.css'

const moments = ['shippedAt', 'deliveredAt', 'signedAt', 'installedAt'] as const

/** Each parcel with what it holds, where that was said, and what is still here; one that does not say holds what is in no other. */
export function Shipments({ of: { shipments, lines } }: { of: Pick<Order, 'shipments' | 'lines'> }) {
  const { t } = useTranslation('orders')
  const areApart = shipments.some((parcel) => parcel.lines)
  const unsent = lines.filter((line) => line.unsent > 0)
  const titleOf = (lineNo: number) => lines.find((line) => line.lineNo === lineNo)?.title ?? lineNo
  return (
    <ul className={css.shipments}>
      {shipments.map((parcel) => (
        <li key={parcel.number}>
          <p className={css.number}>
            {parcel.carrier} <span className="tabular">{parcel.number}</span>
          </p>
          <p className={css.moments}>
            {moments.map((moment) => {
              const at = parcel[moment]
              return at ? (
                <span key={moment}>
                  {t(`parcel.${moment}`)} <When at={at} />
                </span>
              ) : null
            })}
          </p>
          {areApart && (
            <p className={css.holds}>
              {parcel.lines
                ? parcel.lines.map(({ lineNo, quantity }) => (
                    <span key={lineNo}>
                      {titleOf(lineNo)} × {quantity}
                    </span>
                  ))
                : t('parcel.rest')}
            </p>
          )}
        </li>
      ))}
      {areApart && unsent.length > 0 && (
        <li>
          <p className={css.number}>{t('parcel.unsent')}</p>
          <p className={css.holds}>
            {unsent.map((line) => (
              <span key={line.lineNo}>
                {line.title} × {line.unsent}
              </span>
            ))}
          </p>
        </li>
      )}
    </ul>
  )
}
