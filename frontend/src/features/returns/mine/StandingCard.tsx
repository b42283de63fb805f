import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { wayBackOf } from '@/features/wayback/wayBackOf'
import { useFormat } from '@/i18n/useFormat'
import { DueIn } from '@/ui/DueIn'
import { useNow } from '@/ui/now'
import { TurnBadge } from '@/ui/TurnBadge'
import { goesOnAt, heldClock, nextClock } from '../clock'
import { isReplaced } from '../kinds'
import { isOver, standingOf } from '../standing'
import css from './StandingCard.module.css'

/** Goods were agreed on, and it became money. */
const isConverted = ({ kind, timeline }: Return) =>
  !isReplaced(kind) && timeline.some(({ verb }) => verb === 'CONVERTED' || verb === 'AUTO_CONVERTED')

/** What the card of the way back has fetched, which asks for it. A window that has passed is no promise any more. */
function useWay(id: string, matters: boolean) {
  const { data } = useQuery({ ...wayBackOf(id), enabled: false })
  const now = useNow()
  if (!matters || !data) return undefined
  const { booked, before } = data
  if (!booked) return before[0]?.failure === 'MISSED' ? { ...before[0], how: 'MISSED' as const } : undefined
  if (booked.way === 'DROP_OFF') return { ...booked, how: booked.way }
  const isOver = booked.to && Date.parse(booked.to) < now
  return {
    ...booked,
    how: isOver ? ('MISSED' as const) : booked.state === 'ASKED' ? ('ASKED' as const) : booked.way,
  }
}

/** Where it stands, whose turn it is, what happens next and when. */
export function StandingCard({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { dateTime, there } = useFormat()
  const now = useNow()
  const standing = standingOf(ret)
  const way = useWay(ret.id, standing === 'sendItBack')
  const clock = nextClock(ret)
  const held = heldClock(ret)
  const until = goesOnAt(ret)
  return (
    <section
      className={css.standing}
      data-over={isOver(standing) || undefined}
      aria-label={t('mine.standing')}
    >
      <div className={css.head}>
        <h2 className={css.headline}>{way ? t(`way.${way.how}`) : t(`standing.${standing}`)}</h2>
        {ret.turn === 'BUYER' && <TurnBadge turn={ret.turn} reader="buyer" />}
      </div>
      <p className={css.text}>
        {way
          ? t(`wayText.${way.how === 'MISSED' && way.state !== 'CANCELLED' ? 'PASSED' : way.how}`, {
              place: way.place,
              from: way.from && dateTime(way.from, way.zone),
              to: way.to && there(way.to, way.zone),
            })
          : t(`standingText.${standing}`, { shop: ret.shopName })}
      </p>
      {isConverted(ret) && <p className={css.text}>{t('mine.converted')}</p>}
      {ret.moneyBy && (
        <p className={css.text}>
          {t(Date.parse(ret.moneyBy) < now ? 'mine.moneyLate' : 'mine.moneyBy', {
            at: dateTime(ret.moneyBy),
          })}
        </p>
      )}
      {held && (
        <p className={css.clock}>
          {held.pausedFor ? t('mine.onHoldFor', { why: held.pausedFor }) : t('mine.onHold')}
          {until && ` ${t('mine.onHoldUntil', { at: dateTime(until) })}`}
        </p>
      )}
      {clock && (
        <p className={css.clock}>
          <DueIn
            dueAt={clock.dueAt}
            outcome={way && way.how !== 'MISSED' ? t(`wayDue.${way.way}`) : clock.text}
          />
        </p>
      )}
    </section>
  )
}
