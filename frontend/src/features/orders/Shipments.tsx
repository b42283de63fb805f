import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/api/types'
import { When } from '@/ui/When'
import css from './Shipments.module.css'

const moments = ['shippedAt', 'deliveredAt', 'signedAt', 'installedAt'] as const

export function Shipments({ of: shipments }: { of: Shipment[] }) {
  const { t } = useTranslation('orders')
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
        </li>
      ))}
    </ul>
  )
}
