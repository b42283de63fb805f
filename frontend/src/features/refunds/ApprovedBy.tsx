import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refund } from '@/api/types'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { useFormat } from '@/i18n/useFormat'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { DeclineForm } from './DeclineForm'
import css from './LegRow.module.css'
import { useWithdrawApproval } from './refunds.queries'

/** Who granted it, who let it go or said no and why, and what has come back; an approval can be taken back until something has left. */
export function ApprovedBy({ refund }: { refund: Refund }) {
  const { t } = useTranslation('refunds')
  const { money } = useFormat()
  const [open, setOpen] = useState(false)
  const mayApprove = has(useMe(), 'finance', 'owner')
  const mayWithdraw = mayApprove && refund.approvedBy && refund.state === 'GRANTED'
  const looked = refund.approvedBy || refund.declinedBy || refund.clawedBack
  if (!looked && refund.state !== 'TO_APPROVE') return null
  return (
    <div className={css.leg}>
      <span className={css.way}>
        <span className="quiet">
          {[
            refund.grantedBy && t('approve.grantedBy', { name: refund.grantedBy }),
            refund.approvedBy && t('approve.approvedBy', { name: refund.approvedBy }),
            refund.declinedBy && t('decline.by', { name: refund.declinedBy }),
            refund.declineReason,
            refund.clawedBack && t('clawBack.total', { amount: money(refund.clawedBack) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {mayApprove && refund.state === 'TO_APPROVE' && <DeclineForm refund={refund} />}
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
