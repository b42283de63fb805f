import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemNote } from '@/ui/ProblemNote'
import { SearchField } from '@/ui/SearchField'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import css from './Credit.module.css'
import { type CreditAccount, creditQueries } from './credit.queries'
import { Entries } from './Entries'

/** The store credit of every buyer of the shop; each opens to its movements. */
export default function CreditAccountsPage() {
  const { t } = useTranslation('credit')
  const { of, change } = useAddress()
  const accounts = useInfiniteQuery(creditQueries.list(of('holder')))
  const rows = rowsOf(accounts.data)
  const { error, isPending } = accounts
  return (
    <>
      <PageHeader
        title={t('desk.title')}
        beside={
          <SearchField
            label={t('desk.search')}
            value={of('holder')}
            onChange={(holder) => change({ holder })}
          />
        }
      />
      {error && <ProblemNote error={error} retry={() => void accounts.refetch()} />}
      {isPending && <Bones count={5} height={56} label={t('desk.title')} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState title={t('desk.none')}>{t('desk.noneText')}</EmptyState>
      )}
      <ul className={css.accounts}>
        {rows.map((account) => (
          <li key={account.id} className={css.account}>
            <Account account={account} />
          </li>
        ))}
      </ul>
      <LoadMore {...accounts} />
    </>
  )
}

function Account({ account }: { account: CreditAccount }) {
  const { t } = useTranslation('credit')
  const [open, setOpen] = useState(false)
  const whole = useQuery({ ...creditQueries.one(account.id), enabled: open })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.what}>
          {account.holderName ?? account.holder} <small className="quiet">{account.holder}</small>
        </span>
        <span className="quiet">
          {t('desk.opened')} <When at={account.openedAt} as="day" />
        </span>
        <Amount of={account.balance} strong />
      </summary>
      {whole.error && <ProblemNote error={whole.error} retry={() => void whole.refetch()} />}
      {whole.data && <Entries of={whole.data.entries} />}
    </details>
  )
}
