import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Bones } from '@/ui/Bones'
import { ProblemNote } from '@/ui/ProblemNote'
import { Sheet } from '@/ui/Sheet'
import { PickUpForm } from './PickUpForm'
import css from './PickUps.module.css'
import { type Booking, useCancelWayBack, wayBackQueries } from './wayback.queries'

/** What is booked is called off first, as the buyer would do it; then the door is known already. */
export function AnotherTime({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const { t } = useTranslation('pickups')
  const { returnId, returnNumber: number, place, contact, phone } = booking
  const { data: ways, error, refetch } = useQuery(wayBackQueries.of(returnId))
  const cancel = useCancelWayBack(returnId)
  return (
    <Sheet title={t('againOf', { number })} onClose={onClose}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!ways && !error && <Bones count={3} height={48} label={t('again')} />}
      {ways?.booked && (
        <div className={css.first}>
          <p>{t('cancelFirst')}</p>
          <ProblemNote error={cancel.error} />
          <Button type="primary" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancelAndChoose')}
          </Button>
        </div>
      )}
      {ways && !ways.booked && ways.windows.length === 0 && (
        <p role="status">{t(ways.mustLeaveBy ? 'noWindows' : 'nothingOffered')}</p>
      )}
      {ways && !ways.booked && ways.windows.length > 0 && (
        <PickUpForm
          returnId={returnId}
          ways={ways}
          door={{ address: place, contact: contact ?? '', phone: phone ?? '' }}
          onBooked={onClose}
        />
      )}
    </Sheet>
  )
}
