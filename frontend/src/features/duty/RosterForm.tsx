import { Button, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas, Tagged } from '@/api/client'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { AwayList } from './AwayList'
import css from './DutyPage.module.css'
import type { Hours, Roster, useSetRoster } from './duty.queries'
import { HolidayDuty } from './HolidayDuty'
import { WeekFields, weekdays } from './WeekFields'

interface RosterFormProps {
  roster: Tagged<Roster>
  staff: Schemas['StaffMember'][]
  save: ReturnType<typeof useSetRoster>
  editable: boolean
}

const usual: Hours[] = weekdays.slice(0, 5).map((day) => ({ day, from: '09:00', to: '18:00' }))

/** Who is on duty every week, and when it is otherwise. */
export function RosterForm({ roster, save, staff, editable }: RosterFormProps) {
  const { t } = useTranslation(['duty', 'common'])
  const [people, setPeople] = useState(roster.people)
  const [exceptions, setExceptions] = useState(roster.exceptions)
  const nameOf = (subject: string) => staff.find((one) => one.subject === subject)?.name ?? subject
  const others = staff.filter(({ subject }) => !people.some((person) => person.subject === subject))
  const named = people.map(({ subject }) => ({ subject, name: nameOf(subject) }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ people, exceptions })
  }
  return (
    <Panel title={t('roster.title')} beside={<span className="quiet">{roster.zone}</span>}>
      <form className={css.form} onSubmit={submit} noValidate>
        {people.length === 0 && <p className="quiet">{t('roster.empty')}</p>}
        <div>
          {people.map((person) => (
            <details key={person.subject} className={css.person}>
              <summary>
                {nameOf(person.subject)}{' '}
                <span className="quiet">{t('roster.shifts', { count: person.shifts.length })}</span>
              </summary>
              <WeekFields
                of={nameOf(person.subject)}
                week={person.shifts}
                editable={editable}
                onChange={(shifts) =>
                  setPeople(people.map((one) => (one === person ? { ...person, shifts } : one)))
                }
              />
              {editable && (
                <Button size="small" onClick={() => setPeople(people.filter((one) => one !== person))}>
                  {t('roster.off', { name: nameOf(person.subject) })}
                </Button>
              )}
            </details>
          ))}
        </div>
        {editable && others.length > 0 && (
          <Field label={t('roster.add')}>
            <Select
              value={null}
              placeholder={t('roster.choose')}
              onChange={(subject: string) => setPeople([...people, { subject, shifts: usual }])}
              options={others.map(({ subject, name }) => ({ value: subject, label: name }))}
            />
          </Field>
        )}
        <HolidayDuty
          holidays={roster.holidays}
          people={named}
          editable={editable}
          onAdd={(one) => setExceptions([...exceptions, one])}
        />
        <AwayList exceptions={exceptions} onChange={setExceptions} people={named} editable={editable} />
        <ProblemNote error={save.error} />
        {editable ? (
          <div className={css.row}>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('common:save')}
            </Button>
            {save.isSuccess && <span role="status">{t('common:saved')}</span>}
          </div>
        ) : (
          <p className="quiet">{t('roster.supervisorOnly')}</p>
        )}
      </form>
    </Panel>
  )
}
