import type { Return } from '@/api/types'

/** The deadline with a consequence that falls due first. */
export const nextClock = ({ clocks }: Pick<Return, 'clocks'>) =>
  clocks
    .filter(({ kind, state }) => kind === 'HARD' && state === 'RUNNING')
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
