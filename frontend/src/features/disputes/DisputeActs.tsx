import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@/ui/ProblemNote'
import { Sheet } from '@/ui/Sheet'
import css from './Disputes.module.css'
import { type Dispute, useAppeal, useCarryOut, useWithdrawDispute } from './disputes.queries'
import { Saying } from './Saying'

const acts = ['CARRY_OUT', 'APPEAL', 'WITHDRAW'] as const
export type DisputeAct = (typeof acts)[number]

/** What a side may do beside saying something, what goes on first. */
export const actsOf = (dispute: Dispute) => acts.filter((act) => dispute.actions.includes(act))

export function DisputeActs({ dispute, orderId }: { dispute: Dispute; orderId?: string }) {
  const { t } = useTranslation('disputes')
  const [open, setOpen] = useState<DisputeAct>()
  const possible = actsOf(dispute)
  return (
    <>
      {possible.length > 0 && (
        <div className={css.acts}>
          {possible.map((act) => (
            <Button key={act} onClick={() => setOpen(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </div>
      )}
      <DisputeSheet dispute={dispute} orderId={orderId} open={open} onClose={() => setOpen(undefined)} />
    </>
  )
}

interface DisputeSheetProps {
  dispute: Dispute
  orderId?: string
  open: DisputeAct | undefined
  onClose: () => void
}

/** What the act means, said before it is done. */
export function DisputeSheet({ dispute, orderId, open, onClose }: DisputeSheetProps) {
  if (open === 'APPEAL') return <AppealSheet dispute={dispute} orderId={orderId} onClose={onClose} />
  if (open === 'WITHDRAW') {
    return <PlainSheet act={open} dispute={dispute} use={useWithdrawDispute} onClose={onClose} />
  }
  return open && <PlainSheet act={open} dispute={dispute} use={useCarryOut} onClose={onClose} />
}

function AppealSheet({ dispute, orderId, onClose }: Omit<DisputeSheetProps, 'open'>) {
  const { t } = useTranslation('disputes')
  return (
    <Sheet title={t('act.APPEAL')} onClose={onClose}>
      <Saying
        label={t('appeal.why')}
        send={t('appeal.send')}
        orderId={orderId}
        consequence={t(dispute.carriedOut ? 'appeal.after' : 'appeal.before')}
        sending={useAppeal(dispute)}
        onSent={onClose}
      />
    </Sheet>
  )
}

interface PlainSheetProps {
  act: 'WITHDRAW' | 'CARRY_OUT'
  dispute: Dispute
  use: typeof useWithdrawDispute | typeof useCarryOut
  onClose: () => void
}

function PlainSheet({ act, dispute, use, onClose }: PlainSheetProps) {
  const { t } = useTranslation('disputes')
  const sending = use(dispute)
  return (
    <Sheet title={t(`act.${act}`)} onClose={onClose}>
      <p>{t(`consequence.${act}`)}</p>
      <ProblemNote error={sending.error} />
      <Button
        type="primary"
        block
        loading={sending.isPending}
        onClick={() => sending.mutate(undefined, { onSuccess: onClose })}
      >
        {t(`act.${act}`)}
      </Button>
      <Button block onClick={onClose}>
        {t('notNow')}
      </Button>
    </Sheet>
  )
}
