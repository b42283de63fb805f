import { Button, Checkbox, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas, Tagged } from '@/api/client'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './DutyPage.module.css'
import type { Calendar, useSetCalendar } from './duty.queries'
import { SpecialDays } from './SpecialDays'
import { WeekFields, weekdays } from './WeekFields'

interface CalendarFormProps {
  calendar: Tagged<Calendar>
  save: ReturnType<typeof useSetCalendar>
  editable: boolean
}

const draftOf = ({ zone, week, days, answerMinutes, repairMinutes, inBusinessTime }: Calendar) => ({
  zone,
  week,
  days,
  answerMinutes,
  repairMinutes,
  inBusinessTime,
})
type Draft = ReturnType<typeof draftOf>

const workingWeek = weekdays.slice(0, 5).map((day) => ({ day, from: '09:00', to: '18:00' }))

/** Opening times, days off and extra working days, and what the shop promises. */
export function CalendarForm({ calendar, save, editable }: CalendarFormProps) {
  const { t } = useTranslation(['duty', 'common'])
  const [draft, setDraft] = useState<Draft>(() => draftOf(calendar))
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft satisfies Schemas['SetCalendar'])
  }
  const at = (pointer: string) => save.error?.at(pointer)?.detail
  return (
    <Panel title={t('calendar.title')} beside={<span className="quiet">{draft.zone}</span>}>
      <form className={css.form} onSubmit={submit} noValidate>
        {!calendar.known && draft.week.length === 0 && (
          <p className="quiet">
            {t('calendar.never')}{' '}
            {editable && <Button onClick={() => set({ week: workingWeek })}>{t('calendar.usual')}</Button>}
          </p>
        )}
        <WeekFields
          week={draft.week}
          onChange={(week) => set({ week })}
          editable={editable}
          of={t('calendar.title')}
        />
        <p className="quiet">{t('overMidnight')}</p>
        <SpecialDays
          days={draft.days}
          holidays={calendar.holidays}
          onChange={(days) => set({ days })}
          editable={editable}
        />
        <h3>{t('promise.title')}</h3>
        <div className={css.row}>
          <Minutes
            label={t('promise.answer')}
            value={draft.answerMinutes}
            problem={at('/answerMinutes')}
            disabled={!editable}
            onChange={(answerMinutes) => set({ answerMinutes })}
          />
          <Minutes
            label={t('promise.repair')}
            value={draft.repairMinutes}
            problem={at('/repairMinutes')}
            disabled={!editable}
            onChange={(repairMinutes) => set({ repairMinutes })}
          />
        </div>
        <Checkbox
          disabled={!editable}
          checked={draft.inBusinessTime}
          onChange={(event) => set({ inBusinessTime: event.target.checked })}
        >
          {t('promise.inBusinessTime')}
        </Checkbox>
        <p className="quiet">{t('promise.help')}</p>
        <ProblemNote error={save.error} shownAt={(pointer) => pointer.endsWith('Minutes')} />
        {editable ? (
          <div className={css.row}>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('common:save')}
            </Button>
            {save.isSuccess && <span role="status">{t('common:saved')}</span>}
          </div>
        ) : (
          <p className="quiet">{t('calendar.ownerOnly')}</p>
        )}
      </form>
    </Panel>
  )
}

interface MinutesProps {
  label: string
  value: number | undefined
  problem: string | undefined
  disabled: boolean
  onChange: (minutes: number | undefined) => void
}

const Minutes = ({ label, value, problem, disabled, onChange }: MinutesProps) => (
  <Field label={label} problem={problem}>
    <Input
      inputMode="numeric"
      style={{ width: 140 }}
      disabled={disabled}
      value={value?.toString() ?? ''}
      onChange={(event) => onChange(Number(event.target.value.replace(/\D/g, '')) || undefined)}
    />
  </Field>
)
