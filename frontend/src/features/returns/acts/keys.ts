import type { Action } from '../returns.queries'

/** One key each for the acts of a working day. */
export const actKeys: Partial<Record<Action, string>> = {
  approve: 'a',
  reject: 'r',
  receive: 'c',
  inspect: 'i',
  refund: 'f',
}

/** The order of the bar: what moves the case on comes first. Acts not named here stand where they work (the note box). */
export const barOrder: Action[] = ['approve', 'reject', 'receive', 'inspect', 'refund', 'delivered', 'ship', 'send-back', 'assign']
