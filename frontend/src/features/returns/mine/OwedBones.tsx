import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { Bones } from '@/ui/Bones'

/** As much as is sure to be said of an old one that is still with the buyer; what is held for it was told when he accepted. */
export function OwedBones({ ret: { advance, goods, offers } }: { ret: Return }) {
  const { t } = useTranslation('returns')
  if (!advance || goods !== 'WITH_BUYER') return null
  const isHeld = offers.some(({ state, hold }) => state === 'ACCEPTED' && hold)
  return <Bones count={isHeld ? 2 : 1} height={146} label={t('mine.loading')} />
}
