import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bones } from '@/ui/Bones'
import { DueIn } from '@/ui/DueIn'
import { ProblemNote } from '@/ui/ProblemNote'
import { Sheet } from '@/ui/Sheet'
import { When } from '@/ui/When'
import { JudgementCard, OpinionCard, Statements } from './DisputeStory'
import css from './Disputes.module.css'
import {
  type Dispute,
  disputeQueries,
  useAppeal,
  useCarryOut,
  useSay,
  useWithdrawDispute,
} from './disputes.queries'
import { Packet } from './Packet'
import { Saying } from './Saying'

interface PartyDisputeProps {
  returnId: string
  side: 'BUYER' | 'SELLER'
  orderId?: string
}

/** The dispute as one of its two sides sees it: where it stands, what was said, what it may do now. */
export function PartyDispute({ returnId, side, orderId }: PartyDisputeProps) {
  const { t } = useTranslation('disputes')
  const {
    data: dispute,
    error,
    refetch,
  } = useQuery({ ...disputeQueries.one(returnId), refetchInterval: 15_000 })
  if (error && !dispute) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!dispute) return <Bones count={2} height={72} label={t('loading')} />
  return (
    <div className={css.part}>
      <p>{t(`standing.${side}.${dispute.state}`)}</p>
      {dispute.dueAt && dispute.dueClock && (
        <DueIn dueAt={dispute.dueAt} outcome={t(`due.${dispute.dueClock as 'C13'}`)} />
      )}
      {dispute.judgements.map((one) => (
        <JudgementCard key={one.instance} of={one} />
      ))}
      {dispute.state === 'DECIDED' && dispute.appealUntil && (
        <p className="quiet">
          {t(dispute.carriedOut ? 'appeal.after' : 'appeal.before')} {t('appeal.until')}{' '}
          <When at={dispute.appealUntil} />
        </p>
      )}
      {dispute.opinions.map((one) => (
        <OpinionCard key={one.id} of={one} />
      ))}
      <Statements of={dispute.statements} reader={side} />
      {dispute.actions.includes('SAY') && <Say dispute={dispute} side={side} orderId={orderId} />}
      <Acts dispute={dispute} orderId={orderId} />
      <Packet id={dispute.id} number={dispute.number} />
    </div>
  )
}

function Say({ dispute, side, orderId }: { dispute: Dispute; side: 'BUYER' | 'SELLER'; orderId?: string }) {
  const { t } = useTranslation('disputes')
  const asked = dispute.state === `EVIDENCE_${side}`
  return (
    <Saying
      label={t(asked ? 'say.asked' : 'say.more')}
      send={t('say.send')}
      orderId={orderId}
      mayEnd={asked}
      sending={useSay(dispute)}
    />
  )
}

type Open = 'APPEAL' | 'WITHDRAW' | 'CARRY_OUT'

function Acts({ dispute, orderId }: { dispute: Dispute; orderId?: string }) {
  const { t } = useTranslation('disputes')
  const [open, setOpen] = useState<Open>()
  const acts = (['CARRY_OUT', 'APPEAL', 'WITHDRAW'] as const).filter((act) => dispute.actions.includes(act))
  const close = () => setOpen(undefined)
  return (
    <>
      {acts.length > 0 && (
        <div className={css.acts}>
          {acts.map((act) => (
            <Button key={act} onClick={() => setOpen(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {open === 'APPEAL' && <AppealSheet dispute={dispute} orderId={orderId} onClose={close} />}
      {open === 'WITHDRAW' && (
        <PlainSheet act={open} dispute={dispute} use={useWithdrawDispute} onClose={close} />
      )}
      {open === 'CARRY_OUT' && <PlainSheet act={open} dispute={dispute} use={useCarryOut} onClose={close} />}
    </>
  )
}

function AppealSheet({
  dispute,
  orderId,
  onClose,
}: {
  dispute: Dispute
  orderId?: string
  onClose: () => void
}) {
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

/** What the act means, said before it is done. */
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
