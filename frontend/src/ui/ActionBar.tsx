import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import css from './ActionBar.module.css'
import { Hint } from './Hint'

export interface Act {
  name: string
  label: string
  shortcut?: string
  danger?: boolean
  /** Never the main act, even when it stands alone: it does not move the case on. */
  aside?: boolean
  /** Why it is not possible now. */
  blocked?: string
}

interface ActionBarProps {
  acts: Act[]
  onAct: (name: string) => void
  label: string
  children?: ReactNode
}

/** What can be done now, the main act first; what cannot stays visible and says why. */
export function ActionBar({ acts, onAct, label, children }: ActionBarProps) {
  const possible = acts.filter(({ blocked }) => !blocked)
  const blocked = acts.filter((act) => act.blocked)
  return (
    <div className={css.bar} role="toolbar" aria-label={label}>
      {possible.map((act, index) => (
        <Button
          key={act.name}
          type={index === 0 && !act.aside ? 'primary' : 'default'}
          danger={act.danger && index > 0}
          aria-keyshortcuts={act.shortcut}
          onClick={() => onAct(act.name)}
        >
          {act.label}
          {act.shortcut && <kbd className={css.key}>{act.shortcut}</kbd>}
        </Button>
      ))}
      {blocked.map((act) => (
        <BlockedAct key={act.name} act={act} />
      ))}
      {children}
    </div>
  )
}

/** Not `disabled`: a disabled button cannot be reached by keyboard, and then nobody hears the reason. */
function BlockedAct({ act }: { act: Act }) {
  const reason = useId()
  return (
    <Hint text={act.blocked} focusable={false}>
      <Button className={css.blocked} aria-disabled aria-describedby={reason}>
        {act.label}
      </Button>
      <span id={reason} hidden>
        {act.blocked}
      </span>
    </Hint>
  )
}
