import { useTranslation } from 'react-i18next'
import type { Action, Return } from '@/api/types'
import { Impatient } from '@/features/clocks/Impatient'
import { ActionBar } from '@/ui/ActionBar'
import { DueIn } from '@/ui/DueIn'
import { isSomebodys, TurnBadge } from '@/ui/TurnBadge'
import { actKeys, barOrder, clockActs, isAside, isMissed, wordOf } from '../acts/keys'
import { nextClock } from '../clock'
import { RequestTag } from '../RequestTag'
import css from './CaseHeader.module.css'

export function CaseHeader({ ret, onAct }: { ret: Return; onAct: (action: Action) => void }) {
  const { t } = useTranslation('returns')
  const clock = nextClock(ret)
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
    .sort((one, other) => Number(one.aside) - Number(other.aside))
  const blocked = ret.blocked
    .filter(({ action }) => barOrder.includes(action) && !clockActs.includes(action) && isMissed(action, ret))
    .map(({ action, reason }) => ({ name: action, label: t(`act.${wordOf(action, ret)}`), blocked: reason }))
  return (
    <header className={css.header}>
      <div className={css.title}>
        <h1>{ret.number}</h1>
        <span className="quiet">{t(`kind.${ret.kind}`)}</span>
        <RequestTag row={ret} />
        {isSomebodys(ret.turn) && <TurnBadge turn={ret.turn} reader="seller" />}
        <Impatient since={patience} />
        {clock && (
          <span className={css.due}>
            <DueIn dueAt={clock.dueAt} outcome={clock.text} />
          </span>
        )}
      </div>
      <ActionBar
        label={t('case.acts')}
        acts={[...possible, ...blocked]}
        onAct={(name) => onAct(name as Action)}
      >
        {possible.length + blocked.length === 0 && <span className="quiet">{t('case.nothingToDo')}</span>}
      </ActionBar>
    </header>
  )
}
