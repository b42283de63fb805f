import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import css from './DueIn.module.css'
import { Hint } from './Hint'
import { useNow } from './now'

const hour = 3_600_000

type Urgency = 'calm' | 'soon' | 'now' | 'over'

const urgency = (left: number): Urgency => {
  if (left <= 0) return 'over'
  if (left < hour) return 'now'
  return left < 4 * hour ? 'soon' : 'calm'
}

interface DueInProps {
  dueAt: string
  /** What happens then, in plain words. */
  outcome?: string
  /** In a dense table only the span is written; the rest is in the hint. */
  compact?: boolean
}

/** How long until a promise falls due, and what happens then. */
export function DueIn({ dueAt, outcome, compact }: DueInProps) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const left = Date.parse(dueAt) - useNow()
  const state = urgency(left)
  const span = state === 'over' ? t('due.overdue', { span: format.span(-left) }) : format.span(left)
  const exact = format.exact(dueAt)

  return (
    <span className={css.due} data-urgency={state}>
      <Hint text={compact && outcome ? `${exact} · ${outcome}` : exact} className={css.span}>
        <span className={css.dot} aria-hidden="true" />
        <time dateTime={dueAt}>{span}</time>
        {state !== 'calm' && <span className="visually-hidden"> {t(`due.${state}`)}</span>}
      </Hint>
      {!compact && outcome && <span className={css.outcome}>{outcome}</span>}
    </span>
  )
}
