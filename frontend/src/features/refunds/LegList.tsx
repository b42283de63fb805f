import { useTranslation } from 'react-i18next'
import type { Leg } from '@/api/types'
import { Amount } from '@/ui/Amount'
import { Tag, type Tone } from '@/ui/Tag'
import { useMethodName } from '@/ui/useMethodName'
import css from './LegList.module.css'

export const legTone: Record<Leg['state'], Tone> = {
  GRANTED: 'waiting',
  SENT: 'waiting',
  PAID: 'done',
  FAILED: 'bad',
  TO_APPROVE: 'soon',
  CLAWED_BACK: 'calm',
  DECLINED: 'calm',
}

/** By which way each part of the money goes back, and how far it is. */
export function LegList({ legs }: { legs: Leg[] }) {
  const { t } = useTranslation('refunds')
  const nameOf = useMethodName()
  return (
    <ul className={css.legs} aria-label={t('legs')}>
      {legs.map((leg) => (
        <li key={leg.id}>
          <span className={css.way}>
            {t('backTo', { method: nameOf(leg.method ?? leg.kind ?? leg.tenderRef) })}{' '}
            {leg.reference && <small>{leg.reference}</small>}
          </span>
          <Tag tone={legTone[leg.state]}>{t(`leg.${leg.state}`)}</Tag>
          <Amount of={leg.amount} />
        </li>
      ))}
    </ul>
  )
}
