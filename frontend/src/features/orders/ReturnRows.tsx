import { Link } from 'react-router'
import type { Schemas } from '@/api/client'
import { casePath, myReturnPath } from '@/features/returns/returns.paths'
import { Amount } from '@/ui/Amount'
import { type Reader, TurnBadge } from '@/ui/TurnBadge'
import css from './ReturnRows.module.css'

/** The returns of an order, each one line. */
export const ReturnRows = ({ rows, reader }: { rows: Schemas['ReturnRow'][]; reader: Reader }) => (
  <ul className={css.rows}>
    {rows.map((row) => (
      <li key={row.id}>
        <Link to={reader === 'buyer' ? myReturnPath(row.id) : casePath(row.id)}>{row.number}</Link>
        <span className={css.what}>{row.what}</span>
        <TurnBadge turn={row.turn} reader={reader} />
        <Amount of={row.amount} />
      </li>
    ))}
  </ul>
)
