import { useTranslation } from 'react-i18next'
import { SlotPicker } from '../repair/SlotPicker'
import type { ActProps } from './ActForm'

/** For the buyer on the telephone. */
export function BookAppointmentAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('repairs')
  return (
    <>
      <p className="quiet">{t('appointment.consequence')}</p>
      <SlotPicker ret={ret} onDone={onDone} />
    </>
  )
}
