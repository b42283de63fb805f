import { useTranslation } from 'react-i18next'
import type { GoodsState, Units } from '@/api/types'
import { Tag, type Tone } from '@/ui/Tag'
import type { Reader } from '@/ui/TurnBadge'

const tone: Record<GoodsState, Tone> = {
  WITH_BUYER: 'calm',
  IN_TRANSIT: 'waiting',
  ARRIVED: 'waiting',
  ACCEPTED: 'done',
  REFUSED: 'soon',
  LOST: 'soon',
  WRONG_ITEM: 'soon',
  SHORT: 'soon',
  KEPT: 'calm',
  SENT_BACK: 'calm',
}

/** Where each piece is: "2 arrived · 1 missing". */
export function UnitTags({ units, reader = 'seller' }: { units: Units[]; reader?: Reader }) {
  const { t } = useTranslation('returns')
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
      {units.map((unit) => (
        <Tag key={`${unit.state}${unit.grade ?? ''}${unit.reason ?? ''}`} tone={tone[unit.state]}>
          {unit.quantity}{' '}
          {t(reader === 'buyer' && unit.state === 'WITH_BUYER' ? 'goods.WITH_YOU' : `goods.${unit.state}`)}
          {unit.grade && ` · ${unit.grade}`}
        </Tag>
      ))}
    </span>
  )
}
