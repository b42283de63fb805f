import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { ReturnRow } from '@/api/types'
import { Impatient } from '@/features/clocks/Impatient'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { DueIn } from '@/ui/DueIn'
import table from '@/ui/Table.module.css'
import { TurnBadge } from '@/ui/TurnBadge'
import { useAddress } from '@/ui/useAddress'
import { isInMoney } from '../kinds'
import { RequestTag } from '../RequestTag'
import { casePath } from '../returns.paths'

interface QueueTableProps {
  rows: ReturnRow[]
  at: string | undefined
}

/** The queue by consequence: what is due first and costs most stands on top. */
export function QueueTable({ rows, at }: QueueTableProps) {
  const { t } = useTranslation('returns')
  const { of, change } = useAddress()
  const sort = of('sort') === 'NEW' ? 'NEW' : 'DUE'
  const sortedBy = (column: 'DUE' | 'NEW') => (
    <button
      type="button"
      className={table.sort}
      aria-pressed={sort === column}
      onClick={() => change({ sort: column === 'DUE' ? undefined : column })}
    >
      {t(`queue.${column}`)} {sort === column && <span aria-hidden="true">↑</span>}
    </button>
  )
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('queue.title')}</caption>
        <thead>
          <tr>
            <th>{sortedBy('DUE')}</th>
            <th>{t('queue.case')}</th>
            <th className={table.wide}>{t('queue.what')}</th>
            <th>{t('queue.state')}</th>
            <th>{t('queue.buyer')}</th>
            <th className={table.number}>{t('queue.money')}</th>
            <th>{t('queue.turn')}</th>
            <th className={table.spare}>{t('queue.owner')}</th>
            <th className={table.spare}>{sortedBy('NEW')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <QueueRow key={row.id} row={row} here={row.id === at} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function QueueRow({ row, here }: { row: ReturnRow; here: boolean }) {
  const { t } = useTranslation(['returns', 'clocks'])
  const { dateTime } = useFormat()
  const navigate = useNavigate()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (here) link.current?.focus()
  }, [here])
  const outcome = row.dueOutcome && t(`clocks:outcome.${row.dueOutcome}`)
  return (
    <tr data-open data-at={here || undefined} onClick={() => void navigate(casePath(row.id))}>
      <td>
        {row.dueAt ? (
          <DueIn dueAt={row.dueAt} outcome={outcome} compact />
        ) : (
          <span className="quiet">
            {row.goesOnAt
              ? t('queue.pausedUntil', { until: dateTime(row.goesOnAt) })
              : row.pausedFor
                ? t('queue.paused')
                : '—'}
          </span>
        )}
      </td>
      <td>
        <Link ref={link} to={casePath(row.id)} onClick={(event) => event.stopPropagation()}>
          {row.number}
        </Link>{' '}
        <Impatient since={row.patienceAt} />
      </td>
      <td
        className={table.wide}
        title={`${row.what} · ${t(`kind.${row.kind}`)} · ${t(`reason.${row.reason}`)}`}
      >
        {row.what}{' '}
        <span className="quiet">
          {t(`kind.${row.kind}`)} · {t(`reason.${row.reason}`)}
        </span>
      </td>
      <td>
        <RequestTag row={row} />
      </td>
      <td>{row.buyerName}</td>
      <td className={table.number}>
        <span className={isInMoney(row) ? undefined : 'quiet'}>
          <Amount of={row.amount} />
        </span>
      </td>
      <td>
        <TurnBadge turn={row.turn} reader="seller" />
      </td>
      <td className={table.spare}>{row.assigneeName ?? <span className="quiet">—</span>}</td>
      <td className={`quiet ${table.spare}`}>
        <ShortDate at={row.submittedAt} />
      </td>
    </tr>
  )
}

function ShortDate({ at }: { at: string }) {
  const { i18n } = useTranslation()
  return (
    <time dateTime={at}>
      {new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric' }).format(new Date(at))}
    </time>
  )
}
