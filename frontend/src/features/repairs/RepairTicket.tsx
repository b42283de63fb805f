import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '@/i18n/useFormat'
import { DueIn } from '@/ui/DueIn'
import { useNow } from '@/ui/now'
import { Tag } from '@/ui/Tag'
import css from './RepairBoardPage.module.css'
import type { RepairRow } from './repairs.queries'

export const repairCasePath = (id: string) => `/desk/returns/${id}`

/** One repair on the board: what it is, how old, until when, whose. */
export function RepairTicket({ row, chosen }: { row: RepairRow; chosen: boolean }) {
  const { t } = useTranslation('repairs')
  const format = useFormat()
  const age = format.span(Math.max(0, useNow() - Date.parse(row.submittedAt)))
  return (
    <li className={css.ticket} data-id={row.id} data-chosen={chosen || undefined}>
      <Link to={repairCasePath(row.id)} aria-current={chosen || undefined}>
        {row.what}
      </Link>
      <p className="quiet">
        {row.number} · {row.buyerName ?? t('board.nobody')}
      </p>
      {row.startsAt && row.place && row.zone && (
        <p>
          {t(`place.${row.place}`)} {format.there(row.startsAt, row.zone)}
        </p>
      )}
      <p className={css.tags}>
        {row.overdue && <Tag tone="bad">{t('overdue')}</Tag>}
        {row.stage === 'UNREPAIRED' && <Tag>{t('stage.UNREPAIRED')}</Tag>}
        {row.stage === 'PAYMENT_DUE' && <Tag tone="waiting">{t('stage.PAYMENT_DUE')}</Tag>}
        {row.stage === 'NOT_REPAIRABLE' && <Tag tone="waiting">{t('stage.NOT_REPAIRABLE')}</Tag>}
        <Tag tone={row.covered ? 'done' : 'calm'}>{t(row.covered ? 'board.covered' : 'board.paid')}</Tag>
      </p>
      <p className={css.foot}>
        {row.dueAt ? (
          <DueIn
            dueAt={row.dueAt}
            compact
            outcome={row.dueClock && t(`clock.${row.dueClock}`, { defaultValue: '' })}
          />
        ) : (
          <span className="quiet">{t('board.stands')}</span>
        )}
        <span className="quiet">
          {t('board.age', { age })} · {row.assigneeName ?? t('board.unassigned')}
        </span>
      </p>
    </li>
  )
}
