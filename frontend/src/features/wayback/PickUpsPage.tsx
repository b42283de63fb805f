import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { settingsPath } from '@/features/shops/shops.paths'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LinkButton } from '@/ui/LinkButton'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import table from '@/ui/Table.module.css'
import { useAddress } from '@/ui/useAddress'
import { AnotherTime } from './AnotherTime'
import { PickUpRow } from './PickUpRow'
import css from './PickUps.module.css'
import { type Booking, type BookingFilter, type BookingState, wayBackQueries } from './wayback.queries'

const states = ['BOOKED', 'ASKED', 'CANCELLING', 'REFUSED', 'CANCELLED', 'HANDED_OVER'] as const
const ways = ['PICK_UP', 'DROP_OFF'] as const
const ownDriver = 'SHOP'

const filterOf = (of: (name: string) => string | undefined): BookingFilter & { state: BookingState } => {
  const state = states.find((one) => one === of('state')) ?? 'BOOKED'
  const way = ways.find((one) => one === of('way')) ?? (of('way') === 'all' ? undefined : 'PICK_UP')
  // what is still to come stands in the order in which it comes
  const order = way === 'PICK_UP' && (state === 'BOOKED' || state === 'ASKED') ? 'SOONEST' : 'NEWEST'
  return { state, way, carrier: of('carrier'), order }
}

/** What is to be fetched or handed in: when, where, by whom, and how sure it is. */
export default function PickUpsPage() {
  const { t } = useTranslation('pickups')
  const { of, change } = useAddress()
  const filter = filterOf(of)
  const bookings = useInfiniteQuery(wayBackQueries.bookings(filter))
  const rows = rowsOf(bookings.data)
  // kept here: what is called off leaves the list while another time is still being chosen
  const [again, setAgain] = useState<Booking>()
  const { error, isPending } = bookings
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <span className={css.tools}>
            <Select
              aria-label={t('way')}
              style={{ width: 130 }}
              value={filter.way ?? 'all'}
              onChange={(way) => change({ way: way === 'PICK_UP' ? undefined : way })}
              options={[
                ...ways.map((value) => ({ value, label: t(`ways.${value}`) })),
                { value: 'all', label: t('ways.all') },
              ]}
            />
            <Select
              allowClear
              aria-label={t('carrier')}
              placeholder={t('carrier')}
              style={{ width: 150 }}
              value={filter.carrier}
              onChange={(carrier) => change({ carrier })}
              options={carriersOf(rows, filter.carrier).map((value) => ({
                value,
                label: value === ownDriver ? t('ownDriver') : value,
              }))}
            />
          </span>
        }
        below={<p className="quiet">{t('lead')}</p>}
      />
      <div className={css.views}>
        <Picks
          label={t('views')}
          value={filter.state}
          onChange={(state) => change({ state: state === 'BOOKED' ? undefined : state })}
          options={states.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </div>
      {error && <ProblemNote error={error} retry={() => void bookings.refetch()} />}
      {isPending && <Bones count={8} height={36} label={t('title')} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState title={t(filter.state === 'BOOKED' ? 'empty.BOOKED' : 'empty.other')}>
          <p>{t('emptyText')}</p>
          <LinkButton to={settingsPath()}>{t('toSettings')}</LinkButton>
        </EmptyState>
      )}
      {rows.length > 0 && <Bookings rows={rows} onAgain={setAgain} />}
      <LoadMore {...bookings} />
      {again && <AnotherTime booking={again} onClose={() => setAgain(undefined)} />}
    </>
  )
}

const carriersOf = (rows: Booking[], chosen?: string) => [
  ...new Set([ownDriver, ...rows.map(({ carrier }) => carrier), ...(chosen ? [chosen] : [])]),
]

function Bookings({ rows, onAgain }: { rows: Booking[]; onAgain: (booking: Booking) => void }) {
  const { t } = useTranslation('pickups')
  const may = has(useMe(), 'agent', 'supervisor', 'owner')
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('case')}</th>
            <th className={table.wide}>{t('where')}</th>
            <th>{t('carrier')}</th>
            <th>{t('state')}</th>
            {may && <th>{t('acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((booking) => (
            <PickUpRow key={booking.id} booking={booking} may={may} onAgain={() => onAgain(booking)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
