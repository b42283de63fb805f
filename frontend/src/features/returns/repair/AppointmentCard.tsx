import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Card } from '@/ui/Card'
import { ConsequenceSheet } from '../mine/ConsequenceSheet'
import { type Seen, useCancelAppointment } from '../returns.queries'
import css from './repair.module.css'
import { SlotPicker } from './SlotPicker'

/** When and where it is looked at: chosen, moved, cancelled. */
export function AppointmentCard({ ret }: { ret: Seen }) {
  const { t } = useTranslation('repairs')
  const format = useFormat()
  const cancel = useCancelAppointment(ret)
  const [moving, setMoving] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const appointment = ret.repair?.appointment
  const mayBook = ret.actions.includes('BOOK_APPOINTMENT')
  const tooClose = ret.blocked.find(({ code }) => code === 'APPOINTMENT_TOO_CLOSE')
  if (!appointment && !mayBook) return null
  return (
    <Card label={t('appointment.title')}>
      <h2>{t('appointment.title')}</h2>
      {appointment ? (
        <>
          <p className={css.amount}>
            {t('appointment.mine', {
              place: t(appointment.place === 'HOME' ? 'place.HOME_MINE' : 'place.COUNTER'),
              when: format.there(appointment.startsAt, appointment.zone),
            })}
          </p>
          <p>{appointment.address}</p>
          {mayBook && (
            <p className="quiet">
              {t('appointment.until', {
                when: format.there(appointment.movableUntil, appointment.zone),
              })}
            </p>
          )}
          {tooClose && <p className="quiet">{tooClose.reason}</p>}
        </>
      ) : (
        <p className={css.note}>{t('appointment.none')}</p>
      )}
      {mayBook && (!appointment || moving) && <SlotPicker ret={ret} onDone={() => setMoving(false)} />}
      {appointment && mayBook && !moving && (
        <div className={css.answers}>
          <Button onClick={() => setMoving(true)}>{t('appointment.move')}</Button>
          <Button onClick={() => setCancelling(true)}>{t('appointment.cancel')}</Button>
        </div>
      )}
      {cancelling && (
        <ConsequenceSheet
          ret={ret}
          action="CANCEL_APPOINTMENT"
          title={t('appointment.cancelTitle')}
          consequence={t('appointment.cancelConsequence')}
          confirm={t('appointment.cancelConfirm')}
          keep={t('appointment.keep')}
          sending={cancel}
          onClose={() => setCancelling(false)}
        />
      )}
    </Card>
  )
}
