import { useTranslation } from 'react-i18next'
import { Hint } from '@/ui/Hint'
import { useNow } from '@/ui/now'
import css from './Impatient.module.css'

/** Whatever the clock says: who has waited this long may turn to the platform. */
export function Impatient({ since }: { since: string | undefined }) {
  const { t } = useTranslation('clocks')
  const now = useNow()
  if (!since || Date.parse(since) > now) return null
  return (
    <Hint text={t('impatient')} className={css.impatient}>
      <span aria-hidden="true">!</span>
      <span className="visually-hidden">{t('impatient')}</span>
    </Hint>
  )
}
