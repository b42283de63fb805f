import type { ReactNode } from 'react'
import css from './FilePick.module.css'

interface FilePickProps {
  /** As for an input of kind file. */
  accept: string
  disabled?: boolean
  onPick: (file: File) => void
  children: ReactNode
}

/** A button that opens the choice of a file, in our words and not the browser's. The same file may be picked twice. */
export const FilePick = ({ accept, disabled, onPick, children }: FilePickProps) => (
  <label className={css.pick}>
    <input
      type="file"
      className="visually-hidden"
      accept={accept}
      disabled={disabled}
      onChange={(event) => {
        const file = event.target.files?.[0]
        if (file) onPick(file)
        event.target.value = ''
      }}
    />
    {children}
  </label>
)
