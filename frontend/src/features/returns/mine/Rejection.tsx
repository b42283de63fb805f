import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import { photosOf } from '@/features/evidence/photosOf'
import { Card } from '@/ui/Card'
import css from './Rejection.module.css'

export function Rejection({ ret, of: rejection }: { ret: Return; of: NonNullable<Return['rejection']> }) {
  const { t } = useTranslation('returns')
  return (
    <Card label={t('rejection.title')}>
      <h2>{t('rejection.title')}</h2>
      <p>{rejection.text}</p>
      {rejection.message && <blockquote className={css.message}>{rejection.message}</blockquote>}
      <EvidenceStrip evidence={photosOf(ret.evidence, 'REJECTION')} by={t('mine.shopPhotos')} />
    </Card>
  )
}
