import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { SendButton } from '@/ui/SendButton'
import css from './DutyPage.module.css'
import type { Different } from './duty.queries'
import { HolidayName, type PublicHoliday } from './HolidayName'
import { Time } from './WeekFields'

interface HolidayDutyProps {
  holidays: PublicHoliday[]
  people: { subject: string; name: string }[]
  editable: boolean
  onAdd: (named: Different) => void
}

/** Public holidays, on which nobody is there until somebody is named for a day. */
export function HolidayDuty({ holidays, people, editable, onAdd }: HolidayDutyProps) {
  const { t } = useTranslation('duty')
  const [planned, setPlanned] = useState<string>()
  if (holidays.length === 0) return null
  return (
    <>
      <h3>{t('holidays.title')}</h3>
      <p className="quiet">{t('holidays.nobody')}</p>
      <ul>
        {holidays.map((holiday) => (
          <li key={holiday.from} className={css.item}>
            <HolidayName of={holiday} />
            {editable && people.length > 0 && planned !== holiday.from && (
              <Button size="small" onClick={() => setPlanned(holiday.from)}>
                {t('holidays.name')}
                <span className="visually-hidden">
                  {' '}
                  <HolidayName of={holiday} />
                </span>
              </Button>
            )}
            {planned === holiday.from && (
              <Naming
                holiday={holiday}
                people={people}
                onAdd={(named) => {
                  onAdd(named)
                  setPlanned(undefined)
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

type NamingProps = Omit<HolidayDutyProps, 'holidays' | 'editable'> & { holiday: PublicHoliday }

function Naming({ holiday, people, onAdd }: NamingProps) {
  const { t } = useTranslation('duty')
  const [subject, setSubject] = useState(people.length === 1 ? people[0]?.subject : undefined)
  const [day, setDay] = useState(holiday.from)
  const [hours, setHours] = useState({ from: '09:00', to: '18:00' })
  const isInIt = day >= holiday.from && day <= holiday.to
  return (
    <div className={css.row}>
      <Field label={t('away.who')}>
        <Select
          autoFocus
          style={{ width: 140 }}
          value={subject}
          placeholder={t('roster.choose')}
          onChange={setSubject}
          options={people.map((one) => ({ value: one.subject, label: one.name }))}
        />
      </Field>
      <Field label={t('special.day')}>
        <Input
          type="date"
          min={holiday.from}
          max={holiday.to}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </Field>
      <span className={css.span}>
        <Time
          label={t('holidays.from')}
          value={hours.from}
          disabled={false}
          onChange={(from) => setHours({ ...hours, from })}
        />
        –
        <Time
          label={t('holidays.to')}
          value={hours.to}
          disabled={false}
          onChange={(to) => setHours({ ...hours, to })}
        />
      </span>
      <SendButton
        missing={[!subject && t('away.who'), !isInIt && t('special.day')]}
        onClick={() => subject && onAdd({ subject, from: day, to: day, shifts: [hours] })}
      >
        {t('holidays.add')}
      </SendButton>
    </div>
  )
}
