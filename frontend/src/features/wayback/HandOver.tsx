import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './WayBack.module.css'
import { Window } from './Window'
import { useHandedOver, wayBackQueries } from './wayback.queries'

/** The desk's side of a booked way back: the driver or the point has the parcel. */
export function HandOver({ returnId }: { returnId: string }) {
  const { t } = useTranslation('wayback')
  const { data: ways } = useQuery(wayBackQueries.of(returnId))
  const handed = useHandedOver(returnId)
  const [number, setNumber] = useState('')
  const booked = ways?.booked
  if (!booked) return null
  return (
    <form
      className={css.booked}
      onSubmit={(event) => {
        event.preventDefault()
        handed.mutate({ ...(number.trim() && { number: number.trim() }) })
      }}
    >
      <p>
        <strong>{t('handedOver.title')}</strong> · {t(`how.${booked.way}`)} · {t(`state.${booked.state}`)}
      </p>
      <p>{booked.place}</p>
      {booked.from && booked.to && (
        <p className="tabular">
          <Window from={booked.from} to={booked.to} zone={booked.zone} />
        </p>
      )}
      {booked.contact && (
        <p className="quiet">
          {booked.contact} {booked.phone}
        </p>
      )}
      <Field label={t('handedOver.number')}>
        <Input value={number} maxLength={80} onChange={(event) => setNumber(event.target.value)} />
      </Field>
      <ProblemNote error={handed.error} />
      <Button htmlType="submit" loading={handed.isPending}>
        {t('handedOver.act')}
      </Button>
    </form>
  )
}
