import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { Tag } from '@/ui/Tag'
import css from './WayBack.module.css'
import { type DropPoint, type Slot, useWritePoint, useWriteSlot, wayBackQueries } from './wayback.queries'

/** Where buyers may hand parcels in, and when the shop's own driver comes. */
export function PointsPanel() {
  const { t } = useTranslation('wayback')
  const { data, error, refetch } = useQuery(wayBackQueries.shop())
  const editable = has(useMe(), 'supervisor', 'owner')
  return (
    <Panel title={t('settings.title')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <h3>{t('settings.points')}</h3>
          {data.points.length === 0 && <p className="quiet">{t('settings.none')}</p>}
          <ul className={css.list}>
            {data.points.map((point) => (
              <PointRow key={point.id} point={point} editable={editable} />
            ))}
          </ul>
          {editable && <NewPoint />}
          <h3>{t('settings.slots')}</h3>
          <ul className={css.list}>
            {data.slots.map((slot) => (
              <SlotRow key={slot.id} slot={slot} editable={editable} />
            ))}
          </ul>
          {editable && <NewSlot />}
        </>
      )}
    </Panel>
  )
}

function PointRow({ point, editable }: { point: DropPoint; editable: boolean }) {
  const { t } = useTranslation('wayback')
  const write = useWritePoint(point)
  const { name, address, hours, active } = point
  return (
    <li>
      <span>
        {name}
        <br />
        <span className="quiet">
          {address} · {hours}
        </span>
      </span>
      <Tag tone={active ? 'done' : 'calm'}>{t(active ? 'settings.active' : 'settings.closed')}</Tag>
      {editable && (
        <Button
          size="small"
          loading={write.isPending}
          aria-label={`${t(active ? 'settings.close' : 'settings.open')} ${name}`}
          onClick={() => write.mutate({ name, address, hours, active: !active })}
        >
          {t(active ? 'settings.close' : 'settings.open')}
        </Button>
      )}
      <ProblemNote error={write.error} />
    </li>
  )
}

function SlotRow({ slot, editable }: { slot: Slot; editable: boolean }) {
  const { t } = useTranslation('wayback')
  const write = useWriteSlot(slot)
  const { active, capacity } = slot
  const weekday = slot.weekday as Day
  const from = short(slot.from)
  const to = short(slot.to)
  const word = t(active ? 'settings.close' : 'settings.open')
  return (
    <li>
      <span className="tabular">
        {t(`settings.days.${weekday}`)} {from}–{to}{' '}
        <span className="quiet">{t('settings.pieces', { count: capacity })}</span>
      </span>
      <Tag tone={active ? 'done' : 'calm'}>{t(active ? 'settings.active' : 'settings.closed')}</Tag>
      {editable && (
        <Button
          size="small"
          loading={write.isPending}
          aria-label={`${word} ${t(`settings.days.${weekday}`)} ${from}`}
          onClick={() => write.mutate({ weekday, from, to, capacity, active: !active })}
        >
          {word}
        </Button>
      )}
      <ProblemNote error={write.error} />
    </li>
  )
}

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
type Day = (typeof days)[number]

const short = (time: string) => time.slice(0, 5)
const nothing = { name: '', address: '', hours: '' }

function NewPoint() {
  const { t } = useTranslation('wayback')
  const write = useWritePoint()
  const [draft, setDraft] = useState(nothing)
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate({ ...draft, active: true }, { onSuccess: () => setDraft(nothing) })
      }}
    >
      {(['name', 'address', 'hours'] as const).map((name) => (
        <Field key={name} label={t(`settings.${name}`)} problem={write.error?.at(`/${name}`)?.detail}>
          <Input
            required
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          />
        </Field>
      ))}
      <Button htmlType="submit" loading={write.isPending}>
        {t('settings.addPoint')}
      </Button>
      <ProblemNote error={write.error} shownAt={(pointer) => pointer.slice(1) in draft} />
    </form>
  )
}

function NewSlot() {
  const { t } = useTranslation('wayback')
  const write = useWriteSlot()
  const [weekday, setWeekday] = useState<Day>('MONDAY')
  const [draft, setDraft] = useState({ from: '09:00', to: '12:00', capacity: '5' })
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate({
          weekday,
          from: draft.from,
          to: draft.to,
          capacity: Number(draft.capacity) || 0,
          active: true,
        })
      }}
    >
      <Field label={t('settings.weekday')}>
        <Select<Day>
          value={weekday}
          onChange={setWeekday}
          options={days.map((value) => ({ value, label: t(`settings.days.${value}`) }))}
        />
      </Field>
      {(['from', 'to', 'capacity'] as const).map((name) => (
        <Field key={name} label={t(`settings.${name}`)} problem={write.error?.at(`/${name}`)?.detail}>
          <Input
            required
            type={name === 'capacity' ? 'text' : 'time'}
            inputMode={name === 'capacity' ? 'numeric' : undefined}
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          />
        </Field>
      ))}
      <Button htmlType="submit" loading={write.isPending}>
        {t('settings.addSlot')}
      </Button>
      <ProblemNote error={write.error} shownAt={(pointer) => pointer.slice(1) in draft} />
    </form>
  )
}
