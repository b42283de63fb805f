import type { RepairRow, RepairStage } from './repairs.queries'

/** The board from left to right: what is awaited, what is on the bench, what goes home. */
export const columns = [
  'AWAITED',
  'ARRIVED',
  'DIAGNOSING',
  'WITH_BUYER',
  'REPAIRING',
  'TESTING',
  'GOES_HOME',
  'ON_ITS_WAY',
] as const
export type Column = (typeof columns)[number]

// A stage added on the server stops this file from compiling until it has a column.
const byStage: Record<RepairStage, Column> = {
  NONE: 'AWAITED',
  RECEIVED: 'ARRIVED',
  DIAGNOSING: 'DIAGNOSING',
  QUOTED: 'WITH_BUYER',
  PAYMENT_DUE: 'WITH_BUYER',
  NOT_REPAIRABLE: 'WITH_BUYER',
  REPAIRING: 'REPAIRING',
  TESTING: 'TESTING',
  READY: 'GOES_HOME',
  UNREPAIRED: 'GOES_HOME',
}

export const columnOf = ({ stage, outbound }: Pick<RepairRow, 'stage' | 'outbound'>): Column =>
  outbound === 'SENT' || outbound === 'CONFIRMED' ? 'ON_ITS_WAY' : byStage[stage]

/** In the order in which they stand on the board, column after column. */
export const inColumns = (rows: RepairRow[]) =>
  columns.map((column) => ({ column, rows: rows.filter((row) => columnOf(row) === column) }))
