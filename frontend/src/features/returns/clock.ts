import type { Return } from '@/api/types'

/** The deadline that stands still, while none runs in its place. */
export const heldClock = ({ clocks, closedAt }: Pick<Return, 'clocks' | 'closedAt'>) =>
  closedAt || nextClock({ clocks })
    ? undefined
    : clocks.find(({ kind, state }) => kind === 'HARD' && state === 'PAUSED')

/** When what stands still goes on by itself. */
export const goesOnAt = ({ clocks }: Pick<Return, 'clocks'>) =>
  clocks.find(({ code, state }) => code === 'PAUSE' && state === 'RUNNING')?.dueAt

/** The deadline with a consequence that falls due first. */
export const nextClock = ({ clocks }: Pick<Return, 'clocks'>) =>
  clocks
    .filter(({ kind, state }) => kind === 'HARD' && state === 'RUNNING')
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
