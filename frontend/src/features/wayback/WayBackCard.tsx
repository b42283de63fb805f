import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Bones } from '@/ui/Bones'
import { Card } from '@/ui/Card'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { ProblemNote } from '@/ui/ProblemNote'
import { PickUpForm } from './PickUpForm'
import { SlipButtons } from './SlipButtons'
import css from './WayBack.module.css'
import { Window } from './Window'
import {
  type Booking,
  useCancelWayBack,
  useDropOff,
  type Ways as WaysBack,
  wayBackQueries,
} from './wayback.queries'

type How = 'POST' | Booking['way']

/** The buyer's way back: three ways, the slip, and who pays. `posting` is the form for who posts it himself. */
export function WayBackCard({ ret, posting }: { ret: Return; posting: ReactNode }) {
  const { t } = useTranslation('wayback')
  const { data: ways, error, refetch } = useQuery(wayBackQueries.of(ret.id))
  const [how, setHow] = useState<How>('POST')
  return (
    <>
      <Card label={t('title')}>
        <h2>{t('title')}</h2>
        {ways ? (
          <Ways ret={ret} ways={ways} how={how} onHow={setHow} />
        ) : (
          <>
            <ProblemNote error={error} retry={() => void refetch()} />
            {!error && <Bones count={3} height={64} label={t('title')} />}
          </>
        )}
      </Card>
      {/* Without an answer the oldest way stays open, with whatever was typed into it. */}
      {!ways?.booked && how === 'POST' && posting}
    </>
  )
}

function Ways(props: { ret: Return; ways: WaysBack; how: How; onHow: (how: How) => void }) {
  const { ret, ways, how, onHow } = props
  const { t } = useTranslation('wayback')
  const refused = !ways.booked && ways.before[0]?.state === 'REFUSED' ? ways.before[0] : undefined
  const closed: Record<How, string | false> = {
    POST: false,
    DROP_OFF: ways.points.length === 0 && t('noPoints'),
    PICK_UP: ways.windows.length === 0 && t('noWindows'),
  }
  return (
    <>
      <Terms ways={ways} />
      {ways.booked ? (
        <Booked returnId={ret.id} booking={ways.booked} />
      ) : (
        <>
          {refused && <p role="status">{t('refused', { why: refused.failure ?? '' })}</p>}
          <ChoiceCards<How>
            name="way-back"
            legend={t('choose')}
            value={how}
            onChange={onHow}
            choices={(['POST', 'DROP_OFF', 'PICK_UP'] as const).map((value) => ({
              value,
              title: t(`how.${value}`),
              detail: closed[value] ? undefined : t(`howDetail.${value}`),
              refused: closed[value] || undefined,
            }))}
          />
          {how === 'DROP_OFF' && <DropOffForm returnId={ret.id} ways={ways} />}
          {how === 'PICK_UP' && <PickUpForm returnId={ret.id} ways={ways} />}
        </>
      )}
      <SlipButtons returnId={ret.id} number={ret.number} />
    </>
  )
}

function Terms({ ways }: { ways: WaysBack }) {
  const { t } = useTranslation('wayback')
  const { dateTime: time } = useFormat()
  return (
    <div className={css.facts}>
      {ways.paidBy && <p>{t(`paidBy.${ways.paidBy}`)}</p>}
      {ways.mustLeaveBy && <p className="quiet">{t('until', { at: time(ways.mustLeaveBy) })}</p>}
    </div>
  )
}

function Booked({ returnId, booking }: { returnId: string; booking: Booking }) {
  const { t } = useTranslation('wayback')
  const cancel = useCancelWayBack(returnId)
  return (
    <div className={css.booked}>
      <p>
        <strong>{t(`booked.${booking.way}`)}</strong> · {t(`state.${booking.state}`)}
      </p>
      {booking.from && booking.to && (
        <p className="tabular">
          <Window from={booking.from} to={booking.to} zone={booking.zone} />
        </p>
      )}
      <p>{booking.place}</p>
      {booking.contact && (
        <p className="quiet">
          {booking.contact} {booking.phone}
        </p>
      )}
      <ProblemNote error={cancel.error} />
      <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('cancel')}
      </Button>
    </div>
  )
}

function DropOffForm({ returnId, ways }: { returnId: string; ways: WaysBack }) {
  const { t } = useTranslation('wayback')
  const dropOff = useDropOff(returnId)
  const [id, setId] = useState(ways.points[0]?.id)
  const point = ways.points.find((one) => one.id === id)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (point) dropOff.mutate({ carrier: point.carrier, point: point.id })
      }}
    >
      <ChoiceCards
        name="point"
        legend={t('point')}
        value={id}
        onChange={setId}
        choices={ways.points.map((one) => ({
          value: one.id,
          title: one.name,
          detail: `${one.address} · ${one.hours}`,
        }))}
        problem={dropOff.error?.at('/point')?.detail}
      />
      <ProblemNote error={dropOff.error} shownAt={(pointer) => pointer === '/point'} />
      <Button type="primary" block htmlType="submit" loading={dropOff.isPending} disabled={!point}>
        {t('book.DROP_OFF')}
      </Button>
    </form>
  )
}
