import type { ReactNode } from 'react'
import css from './ChoiceCards.module.css'

export interface Choice<V extends string> {
  value: V
  title: ReactNode
  detail?: ReactNode
  /** Why it cannot be chosen. */
  refused?: ReactNode
}

interface ChoiceCardsProps<V extends string> {
  name: string
  legend: ReactNode
  choices: Choice<V>[]
  value: V | undefined
  onChange: (value: V) => void
  columns?: boolean
  problem?: string
}

/** Radio buttons one can hit with a thumb. A choice that is not possible stays visible and says why. */
export function ChoiceCards<V extends string>(props: ChoiceCardsProps<V>) {
  const { name, legend, choices, value, onChange, columns, problem } = props
  return (
    <fieldset className={css.cards} data-columns={columns || undefined}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={css.card} data-refused={choice.refused ? true : undefined}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={Boolean(choice.refused)}
            onChange={() => onChange(choice.value)}
          />
          <span className={css.words}>
            <span className={css.title}>{choice.title}</span>
            {choice.detail && <span className={css.detail}>{choice.detail}</span>}
            {choice.refused && <span className={css.detail}>{choice.refused}</span>}
          </span>
        </label>
      ))}
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
