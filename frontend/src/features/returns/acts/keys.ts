import type { Action } from '@/api/types'

/** One key each for the acts of a working day. */
export const actKeys: Partial<Record<Action, string>> = {
  APPROVE: 'a',
  REJECT: 'r',
  RECEIVE: 'c',
  INSPECT: 'i',
  REFUND: 'f',
}

/** Shown only while they can be done: why a running clock cannot be resumed needs no words. */
export const clockActs: Action[] = ['RESUME_CLOCK', 'PAUSE_CLOCK', 'IMPORT_DEADLINE']

/**
 * The order of the bar: what moves the case on comes first. Money can be granted only when nothing is left to be looked at, so
 * it stands before a second look. Acts not named here stand where they work (the note box).
 */
export const barOrder: Action[] = [
  'APPROVE',
  'REJECT',
  'REFUND',
  'RECEIVE',
  'INSPECT',
  'DELIVERED',
  'SEND_BACK',
  'REFUND_EARLY',
  'SHIP',
  'ASSIGN',
  ...clockActs,
]

/** Work around the case, and money before its time: never what the screen pushes towards. */
export const asideActs: Action[] = ['ASSIGN', 'REFUND_EARLY', 'SHIP', ...clockActs]
