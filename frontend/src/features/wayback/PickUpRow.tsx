import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { casePath } from '@/features/returns/returns.paths'
import { useNow } from '@/ui/now'
import { ProblemNote } from '@/ui/ProblemNote'
import table from '@/ui/Table.module.css'
import { Tag, type Tone } from '@/ui/Tag'
import { When } from '@/ui/When'
import css from './PickUps.module.css'
import { Window } from './Window'
import { type Booking, type BookingState, useCancelWayBack } from './wayback.queries'

const tone: Record<BookingState, Tone> = {
  ASKED: 'soon',
  BOOKED: 'waiting',
  CANCELLING: 'soon',
  CANCELLED: 'calm',
  REFUSED: 'bad',
  HANDED_OVER: 'done',
}

/** One booking, and what may still be done about it. */
export function PickUpRow({
  booking,
  may,
  onAgain,
}: {
  booking: Booking
  may: boolean
  onAgain: () => void
}) {
  const { t } = useTranslation('pickups')
  const { returnId, returnNumber: number, way, state, carrier, reference, failure } = booking
  return (
    <tr>
      <td>
        <Fetched booking={booking} />
      </td>
      <td>
        <Link to={casePath(returnId)}>{number}</Link>
        <div className="quiet">{t(`ways.${way}`)}</div>
      </td>
      <td className={table.wide}>
        <span title={booking.place}>{booking.place}</span>
        {booking.contact && (
          <div className="quiet">
            {booking.contact} {booking.phone}
          </div>
        )}
      </td>
      <td>
        {carrier === 'SHOP' ? t('ownDriver') : carrier}
        {reference && <div className="quiet">{t('reference', { reference })}</div>}
      </td>
      <td>
        <Tag tone={tone[state]}>{t(`view.${state}`)}</Tag>
        {failure && <div className={css.failure}>{failure}</div>}
      </td>
      {may && (
        <td>
          <Acts booking={booking} onAgain={onAgain} />
        </td>
      )}
    </tr>
  )
}

function Fetched({ booking: { from, to, zone, askedAt, state } }: { booking: Booking }) {
  const { t } = useTranslation('pickups')
  const now = useNow()
  const passed = to && (state === 'BOOKED' || state === 'ASKED') && Date.parse(to) < now
  if (!from || !to)
    return (
      <>
        {t('noWindow')}
        <div className="quiet">
          {t('asked')} <When at={askedAt} />
        </div>
      </>
    )
  return (
    <>
      <span className="tabular">
        <Window from={from} to={to} zone={zone} />
      </span>
      {passed && (
        <div>
          <Tag tone="bad">{t('passed')}</Tag>
        </div>
      )}
    </>
  )
}

/** Whoever is booked is called off; whoever does not come is booked for another time. */
function Acts({ booking, onAgain }: { booking: Booking; onAgain: () => void }) {
  const { t } = useTranslation('pickups')
  const { returnId, returnNumber: number, state, way } = booking
  const cancel = useCancelWayBack(returnId)
  const stands = state === 'BOOKED' || state === 'ASKED'
  if (state === 'HANDED_OVER') return null
  return (
    <span className={css.acts}>
      {stands && (
        <Button
          size="small"
          loading={cancel.isPending}
          aria-label={t('cancelOf', { number })}
          onClick={() => cancel.mutate()}
        >
          {t('cancel')}
        </Button>
      )}
      {way === 'PICK_UP' && (
        <Button size="small" aria-label={t('againOf', { number })} onClick={onAgain}>
          {t('again')}
        </Button>
      )}
      <ProblemNote error={cancel.error} />
    </span>
  )
}
