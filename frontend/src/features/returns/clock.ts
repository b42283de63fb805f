import type { ReturnView } from './returns.queries'

/** The promise that falls due first. */
export const nextClock = ({ clocks }: Pick<ReturnView, 'clocks'>) =>
  clocks.filter(({ state }) => state === 'RUNNING').sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
