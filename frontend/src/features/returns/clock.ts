import type { Return } from '@/api/types'

/** The promise that falls due first. */
export const nextClock = ({ clocks }: Pick<Return, 'clocks'>) =>
  clocks.filter(({ state }) => state === 'RUNNING').sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
