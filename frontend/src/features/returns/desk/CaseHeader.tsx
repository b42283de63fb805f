import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, Return } from '@/api/types'
import { Impatient } from '@/features/clocks/Impatient'
import { StandsStill } from '@/features/clocks/StandsStill'
import { actsOf, type DisputeAct, DisputeSheet } from '@/features/disputes/DisputeActs'
import { type Dispute, disputeQueries } from '@/features/disputes/disputes.queries'
import { sayId } from '@/features/disputes/PartyDispute'
import { useFormat } from '@/i18n/useFormat'
import { type Act, ActionBar } from '@/ui/ActionBar'
import { DueIn } from '@/ui/DueIn'
import { isSomebodys, TurnBadge } from '@/ui/TurnBadge'
import {
  actKeys,
  barOrder,
  clockActs,
  holdAwaited,
  isAside,
  isMissed,
  mayStillMatter,
  wordOf,
} from '../acts/keys'
import { goesOnAt, heldClock, nextClock } from '../clock'
import { RequestTag } from '../RequestTag'
import css from './CaseHeader.module.css'

// A case can be withdrawn, and so can its dispute.
const ofDispute = 'DISPUTE_'
const say = `${ofDispute}SAY`

const isBeside = ({ aside = false }: Act) => aside

/** A dispute has acts of its own; they stand in the same bar, because the case stands still for them. */
function useDisputed(ret: Return): { dispute?: Dispute; acts: Act[] } {
  const { t } = useTranslation('disputes')
  const isDisputed = ret.dispute !== 'NONE'
  const { data } = useQuery({ ...disputeQueries.one(ret.id), enabled: isDisputed })
  if (!isDisputed || !data) return { acts: [] }
  const asked = data.state === 'EVIDENCE_SELLER' && data.actions.includes('SAY')
  return {
    dispute: data,
    acts: [
      ...(asked ? [{ name: say, label: t('act.SAY') }] : []),
      ...actsOf(data).map((act) => ({
        name: `${ofDispute}${act}`,
        label: t(`act.${act}`),
        aside: act !== 'CARRY_OUT',
      })),
    ],
  }
}

export function CaseHeader({ ret, onAct }: { ret: Return; onAct: (action: Action) => void }) {
  const { t } = useTranslation('returns')
  const { dateTime } = useFormat()
  const clock = nextClock(ret)
  const held = heldClock(ret)
  const awaited = holdAwaited(ret)
  const { dispute, acts } = useDisputed(ret)
  const [open, setOpen] = useState<DisputeAct>()
  const onName = (name: string) => {
    if (name === say) document.getElementById(sayId)?.focus()
    else if (name.startsWith(ofDispute)) setOpen(name.slice(ofDispute.length) as DisputeAct)
    else onAct(name as Action)
  }
  const patience = ret.closedAt ? undefined : ret.clocks.find(({ kind }) => kind === 'PATIENCE')?.dueAt
  const possible = barOrder
    .filter((action) => ret.actions.includes(action))
    .map((name) => ({
      name,
      label: t(`act.${wordOf(name, ret)}`),
      shortcut: actKeys[name],
      danger: name === 'REJECT',
      aside: isAside(name, ret),
    }))
  const missed = ret.blocked.filter(
    ({ action }) => barOrder.includes(action) && !clockActs.includes(action) && isMissed(action, ret),
  )
  const blocked = missed
    .filter((one) => mayStillMatter(one, ret))
    .map(({ action, reason }) => ({ name: action, label: t(`act.${wordOf(action, ret)}`), blocked: reason }))
  const over = missed.filter((one) => !mayStillMatter(one, ret))
  return (
    <header className={css.header}>
      <div className={css.title}>
        <h1>{ret.number}</h1>
        <span className="quiet">{t(`kind.${ret.kind}`)}</span>
        <RequestTag row={ret} />
        {isSomebodys(ret.turn) && <TurnBadge turn={ret.turn} reader="seller" />}
        <Impatient since={patience} />
        {held && (
          <span className={css.due}>
            <StandsStill clock={held} until={goesOnAt(ret)} />
          </span>
        )}
        {clock && (
          <span className={css.due}>
            <DueIn dueAt={clock.dueAt} outcome={clock.text} />
          </span>
        )}
      </div>
      {ret.pauseAsked && <p>{t('deadline.asked', { at: dateTime(ret.pauseAsked.askedAt) })}</p>}
      {awaited && (
        <p>
          {awaited.reason} {clock && t('case.leavesBy', { at: dateTime(clock.dueAt) })}
        </p>
      )}
      <ActionBar
        label={t('case.acts')}
        acts={[
          ...[...acts, ...possible].sort((one, other) => Number(isBeside(one)) - Number(isBeside(other))),
          ...blocked,
        ]}
        onAct={onName}
      >
        {acts.length + possible.length + blocked.length === 0 && (
          <span className="quiet">{t('case.nothingToDo')}</span>
        )}
        {over.length > 0 && (
          <details className={css.over}>
            <summary>{t('case.whyNot')}</summary>
            <ul>
              {over.map(({ action, reason }) => (
                <li key={action}>
                  <strong>{t(`act.${wordOf(action, ret)}`)}</strong> <span className="quiet">{reason}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </ActionBar>
      {dispute && <DisputeSheet dispute={dispute} open={open} onClose={() => setOpen(undefined)} />}
    </header>
  )
}
