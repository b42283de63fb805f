import { useTranslation } from 'react-i18next'
import type { Turn } from '@/api/types'
import { Tag } from './Tag'

export type Reader = 'buyer' | 'seller'

const isMine: Record<Turn, Reader | undefined> = {
  BUYER: 'buyer',
  SELLER: 'seller',
  PLATFORM: undefined,
  CARRIER: undefined,
  NOBODY: undefined,
}

/** A parcel on its way and a closed case say so by their state; only people are waited for by name. */
export const isSomebodys = (turn: Turn) => turn !== 'CARRIER' && turn !== 'NOBODY'

/** Whose turn it is, said from where the reader sits. */
export function TurnBadge({ turn, reader }: { turn: Turn; reader: Reader }) {
  const { t } = useTranslation('common')
  if (isMine[turn] === reader) return <Tag tone="mine">{t('turn.YOU')}</Tag>
  return <Tag tone={turn === 'NOBODY' ? 'calm' : 'waiting'}>{t(`turn.${turn}`)}</Tag>
}
