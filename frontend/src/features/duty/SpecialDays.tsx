import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { SendButton } from '@/ui/SendButton'
import css from './DutyPage.module.css'
import type { SpecialDay } from './duty.queries'
import { HolidayName, type PublicHoliday } from './HolidayName'

interface SpecialDaysProps {
  days: SpecialDay[]
  /** Closed on these without a word, until a day is said to be worked. */
  holidays: PublicHoliday[]
  onChange: (days: SpecialDay[]) => void
  editable: boolean
}

const usual = [{ from: '09:00', to: '18:00' }]

/** Days off, and days that are worked although their weekday is not. */
export function SpecialDays({ days, holidays, onChange, editable }: SpecialDaysProps) {
  const { t } = useTranslation('duty')
  const { fullDay } = useFormat()
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  const dayField = useRef<InputRef>(null)
  const open = (holiday: PublicHoliday) => {
    setDay(holiday.from)
    dayField.current?.focus()
  }
  const add = (open: SpecialDay['open']) => {
    const others = days.filter((one) => one.day !== day)
    onChange(
      [...others, { day, open, ...(note.trim() && { note: note.trim() }) }].sort((a, b) =>
        a.day.localeCompare(b.day),
      ),
    )
    setDay('')
  }
  return (
    <>
      <h3>{t('special.title')}</h3>
      {holidays.length > 0 && (
        <ul>
          {holidays.map((holiday) => (
            <li key={holiday.from} className={css.item}>
              <HolidayName of={holiday} /> <span className="quiet">{t('holidays.closed')}</span>
              {editable && (
                <Button size="small" onClick={() => open(holiday)}>
                  {t('holidays.open')}
                  <span className="visually-hidden">
                    {' '}
                    <HolidayName of={holiday} />
                  </span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {days.length === 0 && <p className="quiet">{t('special.none')}</p>}
      {days.length > 0 && (
        <ul>
          {days.map((one) => (
            <li key={one.day} className={css.item}>
              <span>
                {fullDay(one.day)} ·{' '}
                {one.open.length === 0
                  ? t('special.off')
                  : one.open.map(({ from, to }) => `${from.slice(0, 5)}–${to.slice(0, 5)}`).join(', ')}{' '}
                <span className="quiet">{one.note}</span>
              </span>
              {editable && (
                <Button size="small" onClick={() => onChange(days.filter((other) => other !== one))}>
                  {t('remove')}
                  <span className="visually-hidden"> {fullDay(one.day)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <div className={css.row}>
          <Field label={t('special.day')}>
            <Input ref={dayField} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          </Field>
          <Field label={t('note')}>
            <Input maxLength={80} value={note} onChange={(event) => setNote(event.target.value)} />
          </Field>
          <Button disabled={!day} onClick={() => add([])}>
            {t('special.addOff')}
          </Button>
          <SendButton missing={[!day && t('special.day')]} onClick={() => add(usual)}>
            {t('special.addWorking')}
          </SendButton>
        </div>
      )}
    </>
  )
}
