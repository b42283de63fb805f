import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemNote } from '@/ui/ProblemNote'
import { type CreditAccount, type CreditEntry, creditQueries } from './credit.queries'
import { Entries } from './Entries'

/** As many as an account comes with at least, when it has more of them. */
const NEWEST = 20

interface AllEntriesProps {
  of: CreditAccount
  act?: (entry: CreditEntry, all: CreditEntry[]) => ReactNode
}

/** The newest movements, and on demand all before them: the balance can be added up from the first. */
export function AllEntries({ of: { id, entries }, act }: AllEntriesProps) {
  const { t } = useTranslation('common')
  const [all, setAll] = useState(false)
  const older = useInfiniteQuery({ ...creditQueries.entries(id), enabled: all })
  const shown = older.data ? rowsOf(older.data) : entries
  return (
    <>
      <Entries of={shown} act={(entry) => act?.(entry, shown)} />
      {older.error && <ProblemNote error={older.error} retry={() => void older.refetch()} />}
      {entries.length >= NEWEST && !older.data && (
        <Button onClick={() => setAll(true)} loading={older.isFetching}>
          {t('more')}
        </Button>
      )}
      <LoadMore {...older} />
    </>
  )
}
