import type { GoodsState, Leg, MoneyState, OutboundState, RequestState, Return } from '@/api/types'
import { comesBack, isReplaced } from './kinds'
import { isUnpaid } from './unpaid'

type View = Partial<Pick<Return, 'dispute' | 'advance'>> &
  Pick<Return, 'kind' | 'request' | 'goods' | 'money' | 'outbound' | 'turn'> & {
    repair?: Pick<NonNullable<Return['repair']>, 'stage' | 'overdue' | 'appointment'>
  } & {
    /** What a row of a list knows instead. */
    dueClock?: string
  } & {
    /** A row of a list does not know them. */
    refunds?: { legs: Pick<Leg, 'state'>[] }[]
    lines?: Pick<Return['lines'][number], 'units'>[]
  }

export const standings = [
  'inDispute',
  'platformAsks',
  'ruled',
  'waitingForShop',
  'shopAsks',
  'shopOffers',
  'shopSaidNo',
  'sendItBack',
  'onItsWay',
  'beingChecked',
  'checked',
  'partlyAccepted',
  'goodsRefused',
  'swapOnItsWay',
  'newOneDue',
  'newOneSent',
  'newOneThere',
  'sendOldBack',
  'oldOnItsWay',
  'differenceOwed',
  'moneyGranted',
  'moneyPartly',
  'moneySent',
  'moneyFailed',
  'moneyBack',
  'repairSendIn',
  'repairVisit',
  'repairOnItsWay',
  'repairArrived',
  'repairLooking',
  'repairQuoted',
  'repairToPay',
  'repairWorking',
  'repairTesting',
  'repairReady',
  'repairUnrepaired',
  'repairNotPossible',
  'repairLate',
  'repairSent',
  'repairHome',
  'repairAsks',
  'repairInShop',
  'withdrawn',
  'expired',
  'completed',
] as const
export type Standing = (typeof standings)[number]

const isRuled: Return['dispute'][] = ['DECIDED', 'APPEALED', 'FINAL']

const byRequest: Record<RequestState, (ret: View) => Standing> = {
  SUBMITTED: () => 'waitingForShop',
  INFO_NEEDED: () => 'shopAsks',
  COUNTERED: () => 'shopOffers',
  // what was decided takes the place of the shop's no
  REJECTED: ({ dispute }) => (dispute && isRuled.includes(dispute) ? 'ruled' : 'shopSaidNo'),
  APPROVED: (ret) =>
    ret.kind === 'REPAIR'
      ? byRepair(ret, ret.repair)
      : isReplaced(ret.kind)
        ? byOutbound[ret.outbound](ret)
        : isPartlyAccepted(ret)
          ? 'partlyAccepted'
          : byGoods[coming(ret)],
  WITHDRAWN: () => 'withdrawn',
  EXPIRED: () => 'expired',
  COMPLETED: ({ outbound, kind }) =>
    outbound === 'CONFIRMED' ? (kind === 'REPAIR' ? 'repairHome' : 'newOneThere') : 'completed',
}

const byStage: Record<NonNullable<Return['repair']>['stage'], Standing> = {
  NONE: 'repairSendIn',
  RECEIVED: 'repairArrived',
  DIAGNOSING: 'repairLooking',
  QUOTED: 'repairQuoted',
  PAYMENT_DUE: 'repairToPay',
  REPAIRING: 'repairWorking',
  TESTING: 'repairTesting',
  READY: 'repairReady',
  UNREPAIRED: 'repairUnrepaired',
  NOT_REPAIRABLE: 'repairNotPossible',
}

/** Where the goods are before and after, and the stage in between; a list does not know the stage. */
function byRepair({ outbound, goods, turn }: View, repair: View['repair']): Standing {
  if (outbound === 'SENT') return 'repairSent'
  if (outbound === 'CONFIRMED') return 'repairHome'
  if (repair?.overdue && outbound !== 'DUE') return 'repairLate'
  if (repair && repair.stage !== 'NONE') return byStage[repair.stage]
  if (goods === 'IN_TRANSIT') return 'repairOnItsWay'
  if (goods === 'WITH_BUYER') return repair?.appointment ? 'repairVisit' : 'repairSendIn'
  return turn === 'BUYER' ? 'repairAsks' : 'repairInShop'
}

/** All was looked at, and only some of it is paid for. */
const isPartlyAccepted = ({ kind, lines = [] }: View) => {
  const units = lines.flatMap(({ units }) => units)
  return (
    comesBack(kind) &&
    units.some(({ state }) => state === 'ACCEPTED') &&
    units.some(isUnpaid) &&
    units.every((unit) => unit.state === 'ACCEPTED' || isUnpaid(unit))
  )
}

const coming = ({ kind, goods }: View): GoodsState => (comesBack(kind) ? goods : 'ACCEPTED')

const byGoods: Record<GoodsState, Standing> = {
  WITH_BUYER: 'sendItBack',
  IN_TRANSIT: 'onItsWay',
  ARRIVED: 'beingChecked',
  ACCEPTED: 'checked',
  REFUSED: 'goodsRefused',
  LOST: 'onItsWay',
  WRONG_ITEM: 'beingChecked',
  SHORT: 'beingChecked',
  KEPT: 'checked',
  SENT_BACK: 'goodsRefused',
}

/** Goods make it right: first what came back, then what goes out. */
const byOutbound: Record<OutboundState, (ret: View) => Standing> = {
  NONE: (ret) => {
    // While it is the buyer's turn although nothing of his is awaited, something is still to be paid.
    const isToSend = comesBack(ret.kind) && ret.goods === 'WITH_BUYER' && !isPaidFirst(ret)
    if (ret.turn === 'BUYER' && !isToSend) return 'differenceOwed'
    if (ret.goods === 'IN_TRANSIT') return 'swapOnItsWay'
    const standing = byGoods[coming(ret)]
    return standing === 'checked' ? 'newOneDue' : standing
  },
  DUE: () => 'newOneDue',
  SENT: () => 'newOneSent',
  // Sent first: the old one is still to come.
  CONFIRMED: (ret) => {
    if (!comesBack(ret.kind)) return 'newOneThere'
    if (ret.goods === 'WITH_BUYER') return 'sendOldBack'
    if (ret.goods === 'IN_TRANSIT') return 'oldOnItsWay'
    return ret.goods === 'REFUSED' || ret.goods === 'ARRIVED' ? byGoods[ret.goods] : 'newOneThere'
  },
}

/** The new one leaves before the old one, and only its difference keeps it. */
const isPaidFirst = ({ advance, dueClock }: View) => advance || dueClock === 'TOPPING_FIRST'

const byMoney: Record<MoneyState, (ret: View) => Standing | undefined> = {
  NONE: () => undefined,
  GRANTED: () => 'moneyGranted',
  SENT: (ret) => (isPartlyToPay(ret) ? 'moneyPartly' : 'moneySent'),
  PAID: () => 'moneyBack',
  FAILED: () => 'moneyFailed',
  CLAWED_BACK: () => undefined,
}

/** A part that somebody pays by hand waits for him while the others are on their way. */
const isPartlyToPay = ({ refunds = [] }: View) =>
  refunds.some(({ legs }) => legs.some(({ state }) => state === 'GRANTED' || state === 'TO_APPROVE'))

/** The machines in one plain sentence. Only words: what may be done is the server's to say. */
export const standingOf = (ret: View): Standing =>
  isBeingDecided(ret) ? (ret.dispute === 'EVIDENCE_BUYER' ? 'platformAsks' : 'inDispute') : ofItself(ret)

/** Before the ruling the case itself stands still. */
const isBeingDecided = ({ dispute, turn, money }: View) =>
  money === 'NONE' && (turn === 'PLATFORM' || dispute === 'EVIDENCE_BUYER' || dispute === 'EVIDENCE_SELLER')

const ofItself = (ret: View): Standing =>
  // Beside goods, money is no more than a difference: what the buyer waits for are the goods.
  (isReplaced(ret.kind) ? undefined : byMoney[ret.money](ret)) ?? byRequest[ret.request](ret)

export const isOver = (standing: Standing) =>
  ['moneyBack', 'withdrawn', 'expired', 'completed', 'newOneThere', 'repairHome'].includes(standing)
