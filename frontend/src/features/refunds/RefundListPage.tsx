import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import type { Refund as RefundOne } from '@/api/types'
import { GoodwillToDo } from '@/features/goodwill/GoodwillToDo'
import { goodwillQueries, type WaitingState } from '@/features/goodwill/goodwill.queries'
import { casePath } from '@/features/returns/returns.paths'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { DueIn } from '@/ui/DueIn'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import { ApprovalQueue } from './ApprovalQueue'
import { ApprovedBy } from './ApprovedBy'
import { LegRow } from './LegRow'
import css from './RefundListPage.module.css'
import { refundedBy } from './refundedBy'
import { type RefundFilter, refundQueries } from './refunds.queries'

const views = ['waiting', 'approve', 'failed', 'paid', 'declined', 'all'] as const
const filterOf: Record<(typeof views)[number], RefundFilter> = {
  waiting: { toPay: true },
  approve: { state: 'TO_APPROVE' },
  failed: { state: 'FAILED' },
  paid: { state: 'PAID' },
  declined: { state: 'DECLINED' },
  all: {},
}
/** Beside refunds, the same people let goodwill go. */
const goodwillOf: Partial<Record<(typeof views)[number], WaitingState>> = {
  waiting: 'GRANTED',
  approve: 'TO_APPROVE',
}

/** What finance has to send: every refund with its legs; a reference is what closes one. */
export default function RefundListPage() {
  const { t } = useTranslation('refunds')
  const { of, change } = useAddress()
  const view = views.find((one) => one === of('view')) ?? 'waiting'
  const refunds = useInfiniteQuery(refundQueries.list(filterOf[view]))
  const goodwill = useInfiniteQuery(goodwillQueries.waiting(goodwillOf[view]))
  const error = refunds.error ?? goodwill.error
  // both together: the later would push the earlier about
  const isPending = refunds.isPending || goodwill.isLoading
  const rows = isPending ? [] : rowsOf(refunds.data)
  const isEmpty = rows.length === 0 && rowsOf(goodwill.data).length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <Picks
            label={t('views')}
            value={view}
            onChange={(next) => change({ view: next === 'waiting' ? undefined : next })}
            options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        }
      />
      {refunds.error && <ProblemNote error={refunds.error} retry={() => void refunds.refetch()} />}
      {isPending && <Bones count={5} height={88} label={t('title')} />}
      {!isPending && !error && isEmpty && (
        <EmptyState title={t(`empty.${view}`)}>{t('emptyText')}</EmptyState>
      )}
      {!isPending && goodwillOf[view] && <GoodwillToDo state={goodwillOf[view]} />}
      {view === 'approve' && <ApprovalQueue refunds={rows} />}
      <ul className={css.refunds}>
        {rows.map((refund) => (
          <Refund key={refund.id} refund={refund} />
        ))}
      </ul>
      <LoadMore {...refunds} />
    </>
  )
}

function Refund({ refund }: { refund: RefundOne }) {
  const { t } = useTranslation('refunds')
  return (
    <li className={css.refund}>
      <header>
        <Link to={casePath(refund.returnId)}>{refund.returnNumber}</Link>
        <span className="quiet">
          {t('granted')} <When at={refund.grantedAt} />
        </span>
        {refund.dueAt && (
          <span className={css.due}>
            <span className="quiet">{t('dueAt')}</span>
            <DueIn dueAt={refund.dueAt} />
          </span>
        )}
        <span className={css.amount}>
          <Amount of={refundedBy(refund)} strong />
        </span>
      </header>
      <ApprovedBy refund={refund} />
      {refund.legs.map((leg) => (
        <LegRow key={leg.id} refundId={refund.id} leg={leg} held={refund.state === 'TO_APPROVE'} />
      ))}
    </li>
  )
}
