import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './DutyPage.module.css'
import type { Hours, Weekday } from './duty.queries'

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies Weekday[]

interface WeekFieldsProps {
  week: Hours[]
  onChange: (week: Hours[]) => void
  editable: boolean
  /** What the hours are, for the reader of a single field: "Opening hours", "周宁". */
  of: string
}

/** Seven days, each with any number of stretches. */
export function WeekFields({ week, onChange, editable, of }: WeekFieldsProps) {
  const { t } = useTranslation('duty')
  const change = (at: number, part: Partial<Hours>) =>
    onChange(week.map((hours, index) => (index === at ? { ...hours, ...part } : hours)))
  return (
    <div role="group" aria-label={of}>
      {weekdays.map((day) => (
        <div key={day} className={css.day}>
          <span>{t(`day.${day}`)}</span>
          <span className={css.spans}>
            {week.map(
              (hours, index) =>
                hours.day === day && (
                  // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
                  <span key={index} className={css.span}>
                    <Time
                      label={t('fromOf', { of, day: t(`day.${day}`) })}
                      value={hours.from}
                      disabled={!editable}
                      onChange={(from) => change(index, { from })}
                    />
                    –
                    <Time
                      label={t('toOf', { of, day: t(`day.${day}`) })}
                      value={hours.to}
                      disabled={!editable}
                      onChange={(to) => change(index, { to })}
                    />
                    {editable && (
                      <Button
                        size="small"
                        type="text"
                        aria-label={t('removeOf', { of, day: t(`day.${day}`) })}
                        onClick={() => onChange(week.filter((_, other) => other !== index))}
                      >
                        ×
                      </Button>
                    )}
                  </span>
                ),
            )}
            {!week.some((hours) => hours.day === day) && <span className="quiet">{t('closed')}</span>}
            {editable && (
              <Button
                size="small"
                aria-label={t('addOf', { of, day: t(`day.${day}`) })}
                onClick={() => onChange([...week, { day, from: '09:00', to: '18:00' }])}
              >
                +
              </Button>
            )}
          </span>
        </div>
      ))}
    </div>
  )
}

interface TimeProps {
  label: string
  value: string
  disabled: boolean
  onChange: (time: string) => void
}

/** Minutes are enough; what the server says to the second is shown without. */
export const Time = ({ label, value, disabled, onChange }: TimeProps) => (
  <Input
    className={css.time}
    type="time"
    size="small"
    aria-label={label}
    disabled={disabled}
    value={value.slice(0, 5)}
    onChange={(event) => event.target.value && onChange(event.target.value)}
  />
)
