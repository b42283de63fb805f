import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import { photosOf } from '@/features/evidence/photosOf'
import { Card } from '@/ui/Card'
import { hasUnpaid, shownWith } from '../unpaid'

/** The buyer's photos and the shop's, apart; what the shop refused by stands with its refusal while that is told. */
export function Photos({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const toldAbove = ret.rejection && ret.request === 'REJECTED'
  const shown = shownWith(ret.lines.filter(hasUnpaid))
  const photos = {
    photos: photosOf(ret.evidence, 'BUYER'),
    shopPhotos: photosOf(ret.evidence, 'FINDINGS', ...(toldAbove ? [] : ['REJECTION' as const])).filter(
      ({ id }) => !shown.has(id),
    ),
  }
  return (['photos', 'shopPhotos'] as const).map(
    (whose) =>
      photos[whose].length > 0 && (
        <Card key={whose} label={t(`mine.${whose}`)}>
          <h2 style={{ marginBottom: 12 }}>{t(`mine.${whose}`)}</h2>
          <EvidenceStrip evidence={photos[whose]} />
        </Card>
      ),
  )
}
