import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Refund } from '@/api/types'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { sum } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { SendButton } from '@/ui/SendButton'
import { useAddress } from '@/ui/useAddress'
import css from './ApprovalQueue.module.css'
import { refundedBy } from './refundedBy'
import { useApproveRefunds } from './refunds.queries'
import { SignInAgain } from './SignInAgain'

/** The second person chooses, sees the sum he signs, and reads of each what became of it. */
export function ApprovalQueue({ refunds }: { refunds: Refund[] }) {
  const { t } = useTranslation('refunds')
  const { money } = useFormat()
  const { of, change } = useAddress()
  // In the address, so that whoever has to sign in again finds what he had chosen.
  const chosen = of('chosen')?.split(',') ?? []
  const setChosen = (ids: string[]) => change({ chosen: ids.join(',') })
  const approve = useApproveRefunds()
  const mayApprove = has(useMe(), 'finance', 'owner')
  const picked = refunds.filter(({ id }) => chosen.includes(id))
  const currency = picked[0]?.total.currency ?? 'CNY'
  const oneCurrency = picked.every(({ total }) => total.currency === currency)
  const total = oneCurrency ? sum(picked.map(refundedBy), currency) : undefined
  // what became of the last ones stays to be read, also when nothing waits any more
  if (!mayApprove || (refunds.length === 0 && !approve.data)) return null
  return (
    <section className={css.queue} aria-label={t('view.approve')}>
      <Checkbox
        checked={refunds.length > 0 && picked.length === refunds.length}
        indeterminate={picked.length > 0 && picked.length < refunds.length}
        onChange={({ target }) => setChosen(target.checked ? refunds.map(({ id }) => id).slice(0, 50) : [])}
      >
        {t('approve.all')}
      </Checkbox>
      <ul>
        {refunds.map((refund) => (
          <li key={refund.id}>
            <Checkbox
              checked={chosen.includes(refund.id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, refund.id] : chosen.filter((one) => one !== refund.id))
              }
            >
              {t('approve.choose', { number: refund.returnNumber })} · {money(refundedBy(refund))}
            </Checkbox>
          </li>
        ))}
      </ul>
      {!oneCurrency && <p role="alert">{t('approve.oneCurrency')}</p>}
      <SendButton
        type="primary"
        disabled={!total}
        missing={[picked.length === 0 && t('approve.which')]}
        loading={approve.isPending}
        onClick={() => total && approve.mutate({ ids: picked.map(({ id }) => id), sum: total })}
      >
        {t('approve.approve', { count: picked.length, sum: total ? money(total) : '' })}
      </SendButton>
      <SignInAgain error={approve.error} />
      {approve.data && (
        <div role="status">
          <p>{t('approve.report', { approved: approve.data.approved, count: approve.data.items.length })}</p>
          <ul>
            {approve.data.items
              .filter(({ approved }) => !approved)
              .map((item) => (
                <li key={item.id}>
                  {refunds.find(({ id }) => id === item.id)?.returnNumber} {item.text}
                </li>
              ))}
          </ul>
        </div>
      )}
    </section>
  )
}
