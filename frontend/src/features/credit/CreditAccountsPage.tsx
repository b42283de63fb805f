import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemNote } from '@/ui/ProblemNote'
import { SearchField } from '@/ui/SearchField'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import { AllEntries } from './AllEntries'
import css from './Credit.module.css'
import { type CreditAccount, type CreditEntry, creditQueries } from './credit.queries'
import { SpendForm } from './SpendForm'
import { UndoForm } from './UndoForm'

/** The store credit of every buyer of the shop; each opens to its movements. */
export default function CreditAccountsPage() {
  const { t } = useTranslation('creditDesk')
  const { of, change } = useAddress()
  const accounts = useInfiniteQuery(creditQueries.list(of('holder')))
  const rows = rowsOf(accounts.data)
  const { error, isPending } = accounts
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <SearchField label={t('search')} value={of('holder')} onChange={(holder) => change({ holder })} />
        }
      />
      {error && <ProblemNote error={error} retry={() => void accounts.refetch()} />}
      {isPending && <Bones count={5} height={56} label={t('title')} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
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

/** One button for what was spent at once, from however many grants; what pays a case comes back with the case. */
function canBeUndone({ id, kind, cause }: CreditEntry, all: CreditEntry[]) {
  const first = all.find((other) => other.cause === cause)?.id === id
  const undone = all.some((other) => other.cause === `undo:${cause}`)
  return kind === 'SPEND' && cause.startsWith('spend:') && first && !undone
}

function Account({ account }: { account: CreditAccount }) {
  const { t } = useTranslation('creditDesk')
  const [open, setOpen] = useState(false)
  const me = useMe()
  const maySpend = has(me, 'supervisor', 'finance', 'owner')
  const mayUndo = has(me, 'finance', 'owner')
  const undo = (entry: CreditEntry, all: CreditEntry[]) =>
    canBeUndone(entry, all) && <UndoForm accountId={account.id} cause={entry.cause} />
  const whole = useQuery({ ...creditQueries.one(account.id), enabled: open })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.what}>
          {account.holderName ?? account.holder} <small className="quiet">{account.holder}</small>
        </span>
        <span className="quiet">
          {t('opened')} <When at={account.openedAt} as="day" />
        </span>
        <Amount of={account.balance} strong />
      </summary>
      {whole.error && <ProblemNote error={whole.error} retry={() => void whole.refetch()} />}
      {whole.data && (
        <>
          {maySpend && <SpendForm account={whole.data} />}
          <AllEntries of={whole.data} act={(entry, all) => mayUndo && undo(entry, all)} />
        </>
      )}
    </details>
  )
}
