import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { shopQueries } from '@/features/shops/shops.queries'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { CalendarForm } from './CalendarForm'
import css from './DutyPage.module.css'
import { dutyQueries, useSetCalendar, useSetRoster } from './duty.queries'
import { RosterForm } from './RosterForm'

/** When the shop is open, and who is there. */
export default function DutyPage() {
  const { t } = useTranslation('duty')
  const mine = shopOf(useMe())
  if (!mine) return <EmptyState title={t('noShop')} />
  return (
    <>
      <PageHeader title={t('title')} below={<p className="quiet">{t('lead')}</p>} />
      <Forms
        shopId={mine.id}
        mayRoster={mine.role === 'OWNER' || mine.role === 'SUPERVISOR'}
        mayCalendar={mine.role === 'OWNER'}
      />
    </>
  )
}

function Forms({
  shopId,
  mayRoster,
  mayCalendar,
}: {
  shopId: string
  mayRoster: boolean
  mayCalendar: boolean
}) {
  const { data: calendar } = useSuspenseQuery(dutyQueries.calendar(shopId))
  const { data: roster } = useSuspenseQuery(dutyQueries.roster(shopId))
  const { data: staff } = useSuspenseQuery(shopQueries.staff(shopId))
  // Above the forms: they begin anew with what was saved, and that it was saved is still to be said.
  const saveRoster = useSetRoster(shopId, roster.etag)
  const saveCalendar = useSetCalendar(shopId, calendar.etag)
  return (
    <div className={css.page}>
      <RosterForm
        key={`roster ${roster.etag}`}
        roster={roster}
        save={saveRoster}
        staff={staff}
        editable={mayRoster}
      />
      <CalendarForm
        key={`calendar ${calendar.etag}`}
        calendar={calendar}
        save={saveCalendar}
        editable={mayCalendar}
      />
    </div>
  )
}
