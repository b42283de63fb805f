import { useTranslation } from 'react-i18next'
import type { Me } from '@/auth/me.queries'
import { EmptyState } from '@/ui/EmptyState'
import { AppFrame } from './layout/AppFrame'

const explained = ['arbiter', 'expert'] as const

export function NothingYet({ me }: { me: Me }) {
  const { t } = useTranslation('common')
  const role = explained.find((one) => me.roles.includes(one)) ?? 'other'
  return (
    <AppFrame me={me} area="buyer">
      <EmptyState title={t('nothing.title')}>
        <p>{t(`nothing.${role}`)}</p>
      </EmptyState>
    </AppFrame>
  )
}
