import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Bones } from '@/ui/Bones'
import { DueIn } from '@/ui/DueIn'
import { ProblemNote } from '@/ui/ProblemNote'
import { When } from '@/ui/When'
import { DisputeActs } from './DisputeActs'
import { JudgementCard, OpinionCard, Statements } from './DisputeStory'
import css from './Disputes.module.css'
import { type Dispute, disputeQueries, useSay } from './disputes.queries'
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
      {/* At the desk they stand where all acts of a case do. */}
      {side === 'BUYER' && <DisputeActs dispute={dispute} orderId={orderId} />}
      <Packet id={dispute.id} number={dispute.number} />
    </div>
  )
}

/** Where the desk's next act leads while it is asked. */
export const sayId = 'dispute-say'

function Say({ dispute, side, orderId }: { dispute: Dispute; side: 'BUYER' | 'SELLER'; orderId?: string }) {
  const { t } = useTranslation('disputes')
  const asked = dispute.state === `EVIDENCE_${side}`
  return (
    <Saying
      id={sayId}
      label={t(asked ? 'say.asked' : 'say.more')}
      send={t('say.send')}
      orderId={orderId}
      mayEnd={asked}
      sending={useSay(dispute)}
    />
  )
}
