import { useTranslation } from 'react-i18next'
import css from './Stepper.module.css'

interface StepperProps {
  label: string
  value: number
  max: number
  min?: number
  onChange: (value: number) => void
  compact?: boolean
}

/** How many: two thumb-sized buttons around a number that can also be typed. */
export function Stepper({ label, value, max, min = 0, onChange, compact }: StepperProps) {
  const { t } = useTranslation('common')
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  return (
    <span className={css.stepper} role="group" aria-label={label} data-compact={compact || undefined}>
      <button
        type="button"
        onClick={() => set(value - 1)}
        disabled={value <= min}
        aria-label={t('stepper.fewer')}
      >
        −
      </button>
      <input
        inputMode="numeric"
        aria-label={label}
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => set(Number(event.target.value.replace(/\D/g, '')) || 0)}
      />
      <button
        type="button"
        onClick={() => set(value + 1)}
        disabled={value >= max}
        aria-label={t('stepper.more')}
      >
        +
      </button>
    </span>
  )
}
