import { useTranslation } from 'react-i18next'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import { Card } from '@/ui/Card'
import type { ReturnView } from '../returns.queries'
import css from './Rejection.module.css'

export function Rejection({ of: rejection }: { of: NonNullable<ReturnView['rejection']> }) {
  const { t } = useTranslation('returns')
  return (
    <Card label={t('rejection.title')}>
      <h2>{t('rejection.title')}</h2>
      <p>{rejection.text}</p>
      {rejection.message && <blockquote className={css.message}>{rejection.message}</blockquote>}
      <EvidenceStrip evidence={rejection.evidence} />
    </Card>
  )
}
