import type { ReactNode } from 'react'
import css from './Tag.module.css'

export type Tone = 'mine' | 'calm' | 'waiting' | 'soon' | 'bad' | 'done'

/** A soft tint with dark text. Red is kept for money or a promise about to be lost, green for what is finished. */
export const Tag = ({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={css.tag} data-tone={tone}>
    {children}
  </span>
)
