import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { DueIn } from '@/ui/DueIn'
import { TurnBadge } from '@/ui/TurnBadge'
import { nextClock } from '../clock'
import { isReplaced } from '../kinds'
import { isOver, standingOf } from '../standing'
import css from './StandingCard.module.css'

/** Goods were agreed on, and it became money. */
const isConverted = ({ kind, timeline }: Return) =>
  !isReplaced(kind) && timeline.some(({ verb }) => verb === 'CONVERTED' || verb === 'AUTO_CONVERTED')

/** Where it stands, whose turn it is, what happens next and when. */
export function StandingCard({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const standing = standingOf(ret)
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
        <h2 className={css.headline}>{t(`standing.${standing}`)}</h2>
        {ret.turn === 'BUYER' && <TurnBadge turn={ret.turn} reader="buyer" />}
      </div>
      <p className={css.text}>{t(`standingText.${standing}`, { shop: ret.shopName })}</p>
      {isConverted(ret) && <p className={css.text}>{t('mine.converted')}</p>}
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
