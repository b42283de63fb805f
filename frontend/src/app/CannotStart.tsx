import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'

export function CannotStart({ failure }: { failure: unknown }) {
  const { t } = useTranslation('common')
  return (
    <main>
      <EmptyState title={t('problem.cannotStart')}>
        <p>{t('problem.cannotStartText')}</p>
        <p>
          <small>{failure instanceof Error ? failure.message : String(failure)}</small>
        </p>
        <p>
          <a href={location.pathname}>{t('retry')}</a>
        </p>
      </EmptyState>
    </main>
  )
}
