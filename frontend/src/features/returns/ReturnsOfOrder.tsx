import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Amount } from '@/ui/Amount'
import { Bone } from '@/ui/Bones'
import { ProblemNote } from '@/ui/ProblemNote'
import { type Reader, TurnBadge } from '@/ui/TurnBadge'
import { isInMoney } from './kinds'
import css from './ReturnsOfOrder.module.css'
import { casePath, myReturnPath } from './returns.paths'
import { returnQueries } from './returns.queries'

/** The returns of one order, each one line. */
export function ReturnsOfOrder({ orderId, reader }: { orderId: string; reader: Reader }) {
  const { t } = useTranslation('returns')
  const { data, error } = useQuery(returnQueries.ofOrder(orderId))
  if (error) return <ProblemNote error={error} />
  if (!data) return <Bone height={40} />
  if (data.length === 0) return <p className="quiet">{t('ofOrder.none')}</p>
  return (
    <ul className={css.rows}>
      {data.map((row) => (
        <li key={row.id}>
          <Link className="tabular" to={reader === 'buyer' ? myReturnPath(row.id) : casePath(row.id)}>
            {row.number}
          </Link>
          <span className={css.what}>{row.what}</span>
          <TurnBadge turn={row.turn} reader={reader} />
          {reader === 'seller' || isInMoney(row) ? (
            <Amount of={row.amount} />
          ) : (
            <span>{t(`kind.${row.kind}`)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
