import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { DueIn } from '@/ui/DueIn'
import { useNow } from '@/ui/now'
import { TurnBadge } from '@/ui/TurnBadge'
import { nextClock } from '../clock'
import { isReplaced } from '../kinds'
import { isOver, standingOf } from '../standing'
import css from './StandingCard.module.css'

/** Goods were agreed on, and it became money. */
const isConverted = ({ kind, timeline }: Return) =>
  !isReplaced(kind) && timeline.some(({ verb }) => verb === 'CONVERTED' || verb === 'AUTO_CONVERTED')

/** What the card of the way back has fetched: the first script does not ask by itself. Until the carrier agrees nobody comes. */
function useBooked(id: string, matters: boolean) {
  const { data } = useQuery<Schemas['WaysBack']>({ queryKey: ['way-back', 'of', id], enabled: false })
  return matters && data?.booked?.state === 'BOOKED' ? data.booked : undefined
}

/** Where it stands, whose turn it is, what happens next and when. */
export function StandingCard({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { dateTime } = useFormat()
  const now = useNow()
  const standing = standingOf(ret)
  const booked = useBooked(ret.id, standing === 'sendItBack')
  const clock = nextClock(ret)
  const held =
    !clock && !ret.closedAt && ret.clocks.find(({ kind, state }) => kind === 'HARD' && state === 'PAUSED')
  return (
    <section
      className={css.standing}
      data-over={isOver(standing) || undefined}
      aria-label={t('mine.standing')}
    >
      <div className={css.head}>
        <h2 className={css.headline}>{booked ? t(`way.${booked.way}`) : t(`standing.${standing}`)}</h2>
        {ret.turn === 'BUYER' && <TurnBadge turn={ret.turn} reader="buyer" />}
      </div>
      <p className={css.text}>
        {booked
          ? t(`wayText.${booked.way}`, {
              place: booked.place,
              from: booked.from && dateTime(booked.from),
              to: booked.to && dateTime(booked.to),
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
        </p>
      )}
      {clock && (
        <p className={css.clock}>
          <DueIn dueAt={clock.dueAt} outcome={clock.text} />
        </p>
      )}
    </section>
  )
}
