import css from './Picks.module.css'

interface PicksProps<V extends string> {
  label: string
  value: V
  onChange: (value: V) => void
  options: { value: V; label: string }[]
}

/** A few views of one list, one of them chosen. */
export const Picks = <V extends string>({ label, value, onChange, options }: PicksProps<V>) => (
  <div className={css.picks} role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </button>
    ))}
  </div>
)
