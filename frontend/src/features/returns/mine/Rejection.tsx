import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { Card } from '@/ui/Card'
import css from './Rejection.module.css'

export function Rejection({ of: rejection }: { of: NonNullable<Return['rejection']> }) {
  const { t } = useTranslation('returns')
  return (
    <Card label={t('rejection.title')}>
      <h2>{t('rejection.title')}</h2>
      <p>{rejection.text}</p>
      {rejection.message && <blockquote className={css.message}>{rejection.message}</blockquote>}
    </Card>
  )
}
