import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import css from './Field.module.css'

interface FieldProps {
  label: ReactNode
  help?: ReactNode
  problem?: string
  children: ReactElement<{
    id?: string
    'aria-describedby'?: string
    'aria-invalid'?: boolean
    status?: string
  }>
}

/** A label, its input, and what is wrong with it, tied together for eye and ear. */
export function Field({ label, help, problem, children }: FieldProps) {
  const id = useId()
  const note = `${id}-note`
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, {
        id,
        'aria-describedby': help || problem ? note : undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {(help || problem) && (
        <p id={note} className={problem ? css.problem : css.help} role={problem ? 'alert' : undefined}>
          {problem ?? help}
        </p>
      )}
    </div>
  )
}
