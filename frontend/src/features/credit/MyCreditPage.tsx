import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Card, Stack } from '@/ui/Card'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { AllEntries } from './AllEntries'
import css from './Credit.module.css'
import { creditQueries } from './credit.queries'

/** What I can spend in each shop, and where it came from. */
export default function MyCreditPage() {
  const { t } = useTranslation('credit')
  const { money, fullDay } = useFormat()
  const { data: accounts } = useSuspenseQuery(creditQueries.mine())
  return (
    <>
      <PageHeader title={t('title')} />
      {accounts.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <Stack>
        {accounts.map((account) => (
          <Card key={account.id} label={account.shopName}>
            <h2>{account.shopName}</h2>
            <p className={css.balance}>
              {t('balance')} <Amount of={account.balance} strong />
            </p>
            {account.next && (
              <p className="quiet">
                {t('next', { amount: money(account.next.amount), at: fullDay(account.next.at) })}
              </p>
            )}
            <AllEntries of={account} />
          </Card>
        ))}
      </Stack>
    </>
  )
}
