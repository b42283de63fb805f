import type { Action, Return } from '@/api/types'
import { isReplaced } from '../kinds'

/** One key each for the acts of a working day. */
export const actKeys: Partial<Record<Action, string>> = {
  APPROVE: 'a',
  REJECT: 'r',
  RECEIVE: 'c',
  INSPECT: 'i',
  REFUND: 'f',
  OFFER: 'o',
  RESEND: 's',
  ASK: 'q',
  DIAGNOSE: 'd',
  START_REPAIR: 'w',
  TEST_REPAIR: 't',
  REPAIRED: 'e',
}

/** Shown only while they can be done: why a running clock cannot be resumed needs no words. */
export const clockActs: Action[] = ['RESUME_CLOCK', 'PAUSE_CLOCK', 'IMPORT_DEADLINE']

/** The buyer's own; the desk does them for who has no account, shown only while they can be done. */
const buyersOwn: Action[] = [
  'ACCEPT_OFFER',
  'DECLINE_OFFER',
  'ANSWER',
  'ACCEPT_QUOTE',
  'DECLINE_QUOTE',
  'CHOOSE_INSTEAD',
  'CONFIRM',
  'STILL_FAULTY',
  'SHIP',
  'WITHDRAW',
]

/**
 * The order of the bar: what moves the case on comes first. Money can be granted only when nothing is left to be looked at, so
 * it stands before a second look. Acts not named here stand where they work (the note box).
 */
export const barOrder: Action[] = [
  'INTERCEPT_STOPPED',
  'INTERCEPT_FAILED',
  'APPROVE',
  'REJECT',
  'RESEND',
  'HAND_OVER',
  'DIAGNOSE',
  'START_REPAIR',
  'TEST_REPAIR',
  'REPAIRED',
  'QUOTE_REPAIR',
  'REFUND',
  'RECEIVE',
  'INSPECT',
  'COUNTERSIGN',
  'DELIVERED',
  'DIFFERENCE_PAID',
  'PAY_WITH_CREDIT',
  'SEND_BACK',
  'OFFER',
  'ASK',
  'TAKE_BACK_OFFER',
  'GIVE_UP_REPAIR',
  'BOOK_APPOINTMENT',
  'CANCEL_APPOINTMENT',
  'USE_DEADLINE',
  'CONVERT',
  'REFUND_EARLY',
  ...buyersOwn,
  'UNDO_RECEIPT',
  'ASSIGN',
  'ESCALATE',
  ...clockActs,
]

/** The steps of a repair say by themselves which is next. */
const ofRepair: Action[] = [
  'HAND_OVER',
  'DIAGNOSE',
  'START_REPAIR',
  'TEST_REPAIR',
  'REPAIRED',
  'QUOTE_REPAIR',
  'GIVE_UP_REPAIR',
  'BOOK_APPOINTMENT',
  'CANCEL_APPOINTMENT',
]

const aside: Action[] = [
  'PAY_WITH_CREDIT',
  'OFFER',
  'ASK',
  'TAKE_BACK_OFFER',
  'GIVE_UP_REPAIR',
  'BOOK_APPOINTMENT',
  'CANCEL_APPOINTMENT',
  'CONVERT',
  'UNDO_RECEIPT',
  'ASSIGN',
  'REFUND_EARLY',
  ...buyersOwn,
  ...clockActs,
]

/** What keeps the new one from leaving while the old one is still to be held for, or cannot be. */
export const holdAwaited = ({ blocked }: Pick<Return, 'blocked'>) =>
  blocked.find(
    ({ action, code }) => action === 'RESEND' && (code === 'HOLD_NOT_YET' || code === 'HOLD_REFUSED'),
  )

/** Work around the case, another way than the one it goes, money before its time: never what the screen pushes towards. */
export function isAside(action: Action, ret: Pick<Return, 'outbound' | 'goods' | 'blocked'>) {
  const awaited = holdAwaited(ret)?.code
  // what cannot be held is the shop's to decide
  if (action === 'USE_DEADLINE') return awaited !== 'HOLD_REFUSED'
  // before the new one has left nobody waits for the old one
  if (action === 'RECEIVE') return awaited !== undefined && ret.goods === 'WITH_BUYER'
  return aside.includes(action) || (action === 'RESEND' && isCorrection(ret))
}

/** What has left can only have its number put right. */
const isCorrection = ({ outbound }: Pick<Return, 'outbound'>) => outbound === 'SENT'

/** What cannot be done is shown with its reason only where somebody might look for it on this case. */
export function isMissed(action: Action, ret: Return) {
  const { kind, request, difference } = ret
  // said in a line of its own
  if (action === 'RESEND' && holdAwaited(ret)) return false
  if (action === 'RESEND' || action === 'CONVERT') return isReplaced(kind)
  if (ofRepair.includes(action) || buyersOwn.includes(action)) return false
  if (kind === 'REPAIR' && (action === 'INSPECT' || action === 'REFUND' || action === 'REFUND_EARLY'))
    return false
  if (action === 'DIFFERENCE_PAID') return difference?.state === 'OWED'
  if (action === 'ASK' || action === 'OFFER') return request === 'SUBMITTED'
  // Nobody looks for the platform where nothing is disputed.
  return ![
    'TAKE_BACK_OFFER',
    'COUNTERSIGN',
    'UNDO_RECEIPT',
    'INTERCEPT_STOPPED',
    'INTERCEPT_FAILED',
    'ESCALATE',
    'PAY_WITH_CREDIT',
    'USE_DEADLINE',
  ].includes(action)
}

/** What stands in the way for good, once money was granted or the case is over. */
const forGood = [
  'CASE_CLOSED',
  'MONEY_GRANTED',
  'ALREADY_DECIDED',
  'ALREADY_DELIVERED',
  'AGREED_ON_REPLACEMENT',
  'GOODS_ARRIVED',
  'NOTHING_ACCEPTED',
  'NOTHING_ARRIVED',
  'NOTHING_AWAITED',
  'NOTHING_TO_SEND_BACK',
  'NOTHING_TO_SHIP',
  'NOT_SHIPPED',
  'REPLACEMENT_OUT',
]

/** The way back, which goods that stay do not go. */
const ofTheWayBack: Action[] = ['DELIVERED', 'RECEIVE', 'INSPECT', 'SEND_BACK']

const comesBack = (kind: Return['kind']) =>
  kind === 'RETURN_REFUND' || kind === 'EXCHANGE' || kind === 'REPAIR'

/** Whether the act can still matter: of the others the bar keeps no place free. */
export const mayStillMatter = (
  { action, code }: Return['blocked'][number],
  { kind, money, closedAt }: Return,
) =>
  (comesBack(kind) || !ofTheWayBack.includes(action)) &&
  ((money === 'NONE' && !closedAt) || !forGood.includes(code))

/** What the buyer pays beside goods is a difference, beside a repair its fee. */
export function wordOf(action: Action, ret: Pick<Return, 'kind' | 'outbound'>) {
  if (action === 'RESEND' && isCorrection(ret)) return 'RESEND_AGAIN'
  return action === 'DIFFERENCE_PAID' && ret.kind === 'REPAIR' ? 'REPAIR_FEE_PAID' : action
}
