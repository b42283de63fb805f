import { Button, Input, InputNumber, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './OfferSlotsForm.module.css'
import { type Place, useOfferSlots } from './repairs.queries'

type Offer = Schemas['OfferRepairSlots']
const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const newOffer = (): Offer => ({
  place: 'COUNTER',
  address: '',
  firstDay: dayFrom(1),
  lastDay: dayFrom(7),
  weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
  opens: '09:00',
  closes: '17:00',
  minutes: 60,
  capacity: 1,
})

/** Times on several days at once; what is offered already stays as it is. */
export function OfferSlotsForm() {
  const { t } = useTranslation('repairs')
  const send = useOfferSlots()
  const [offer, setOffer] = useState(newOffer)
  const say = (part: Partial<Offer>) => setOffer((before) => ({ ...before, ...part }))
  const wrong = (field: string) => send.error?.at(`/${field}`)?.detail
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!send.isPending) {
      send.mutate({ ...offer, address: offer.place === 'COUNTER' ? offer.address : undefined })
    }
  }
  const date = (field: 'firstDay' | 'lastDay') => (
    <Field label={t(`slots.${field}`)} problem={wrong(field)}>
      <Input type="date" value={offer[field]} onChange={({ target }) => say({ [field]: target.value })} />
    </Field>
  )
  const hour = (field: 'opens' | 'closes') => (
    <Field label={t(`slots.${field}`)} problem={wrong(field)}>
      <Input type="time" value={offer[field]} onChange={({ target }) => say({ [field]: target.value })} />
    </Field>
  )
  return (
    <Panel title={t('slots.offer')}>
      <form className={css.form} onSubmit={submit} noValidate>
        <Picks<Place>
          label={t('slots.where')}
          value={offer.place}
          onChange={(place) => say({ place })}
          options={(['COUNTER', 'HOME'] as const).map((value) => ({ value, label: t(`place.${value}`) }))}
        />
        {offer.place === 'COUNTER' && (
          <Field label={t('slots.address')} problem={wrong('address')}>
            <Input
              maxLength={300}
              value={offer.address}
              onChange={({ target }) => say({ address: target.value })}
            />
          </Field>
        )}
        <div className={css.row}>
          {date('firstDay')}
          {date('lastDay')}
          {hour('opens')}
          {hour('closes')}
          <Field label={t('slots.minutes')} problem={wrong('minutes')}>
            <InputNumber
              min={10}
              max={480}
              value={offer.minutes}
              onChange={(minutes) => say({ minutes: minutes ?? 60 })}
            />
          </Field>
          <Field label={t('slots.capacity')} problem={wrong('capacity')}>
            <InputNumber
              min={1}
              max={100}
              value={offer.capacity}
              onChange={(capacity) => say({ capacity: capacity ?? 1 })}
            />
          </Field>
        </div>
        <Field label={t('slots.weekdays')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={offer.weekdays}
            onChange={(chosen) => say({ weekdays: chosen })}
            options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))}
          />
        </Field>
        <ProblemNote
          error={send.error}
          shownAt={(pointer) =>
            ['/address', '/firstDay', '/lastDay', '/opens', '/closes', '/minutes', '/capacity'].includes(
              pointer,
            )
          }
        />
        {send.isSuccess && (
          <p role="status" className="quiet">
            {t('slots.offered', { count: send.data.items.length })}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t('slots.offer')}
        </Button>
      </form>
    </Panel>
  )
}
