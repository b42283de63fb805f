import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api/problem'
import type { Action, Return } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './VerbProblem.module.css'

/** As much of a mutation as its form has to know. */
export interface Sending {
  isPending: boolean
  isSuccess: boolean
  error: Problem | null
}

interface VerbProblemProps {
  ret: Return
  action: Action
  sending: Sending
  shownAt?: (pointer: string) => boolean
  /** Says it as soon as it is known, not only once the server has refused: for what opens in front of the case. */
  watching?: boolean
}

/** Why a verb did not go through; when the case was changed elsewhere, what it is now. Nothing typed is lost by that. */
export function VerbProblem({ ret, action, sending, shownAt, watching }: VerbProblemProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const [seen] = useState(ret.version)
  const { isPending, isSuccess, error } = sending
  const changed = ret.version !== seen && !isPending && !isSuccess
  if (!changed || !(watching || error?.status === 412)) {
    return <ProblemNote error={error} shownAt={shownAt} />
  }
  const count = ret.lines.reduce((pieces, { quantity }) => pieces + quantity, 0)
  const reason = ret.blocked.find((one) => one.action === action)?.reason
  return (
    <>
      <p className={css.changed} role="status">
        {ret.actions.includes(action)
          ? t('changed.now', { count, amount: money(ret.amount) })
          : t(reason ? 'changed.overBecause' : 'changed.over', { reason })}
      </p>
      {error?.status !== 412 && <ProblemNote error={error} shownAt={shownAt} />}
    </>
  )
}
