import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refund } from '@/api/types'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { useFormat } from '@/i18n/useFormat'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './LegRow.module.css'
import { useWithdrawApproval } from './refunds.queries'

/** Who granted it, who let it go, and what has come back; an approval can be taken back until something has left. */
export function ApprovedBy({ refund }: { refund: Refund }) {
  const { t } = useTranslation('refunds')
  const { money } = useFormat()
  const [open, setOpen] = useState(false)
  const mayWithdraw = has(useMe(), 'finance', 'owner') && refund.approvedBy && refund.state === 'GRANTED'
  if (!refund.approvedBy && !refund.clawedBack && refund.state !== 'TO_APPROVE') return null
  return (
    <div className={css.leg}>
      <span className={css.way}>
        <span className="quiet">
          {[
            refund.grantedBy && t('approve.grantedBy', { name: refund.grantedBy }),
            refund.approvedBy && t('approve.approvedBy', { name: refund.approvedBy }),
            refund.clawedBack && t('clawBack.total', { amount: money(refund.clawedBack) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {mayWithdraw && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('approve.withdraw')}
        </Button>
      )}
      {mayWithdraw && open && <Withdraw refundId={refund.id} />}
    </div>
  )
}

function Withdraw({ refundId }: { refundId: string }) {
  const { t } = useTranslation('refunds')
  const withdraw = useWithdrawApproval(refundId)
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim()) withdraw.mutate({ reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} className={css.form}>
      <Input
        aria-label={t('approve.reason')}
        placeholder={t('approve.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SendButton
        danger
        htmlType="submit"
        missing={[!reason.trim() && t('approve.reason')]}
        loading={withdraw.isPending}
      >
        {t('approve.withdraw')}
      </SendButton>
      <ProblemNote error={withdraw.error} />
    </form>
  )
}
