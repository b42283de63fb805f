import { useTranslation } from 'react-i18next'
import { Bones } from '@/ui/Bones'
import css from './Loading.module.css'

export function Loading() {
  const { t } = useTranslation('common')
  return (
    <div className={css.loading}>
      <Bones count={3} height={112} label={t('loading')} />
    </div>
  )
}
