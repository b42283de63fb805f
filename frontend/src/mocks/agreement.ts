import { http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Action, Kind, Money, Offer, Return } from '@/api/types'
import { comesBack, isReplaced } from '@/features/returns/kinds'
import { isMore, isNegative, isZero, sum } from '@/i18n/money'
import { anId, cny, holdNotYet, inHours } from './fixtures'
import type { Says } from './says'
import { type At, act, api } from './server'
import { db } from './world'

const none = cny('0.00')
const bothSides: Action[] = ['NOTE', 'ASSIGN']

/** Something can leave for the buyer. */
export const sendable = {
  outbound: 'DUE',
  turn: 'SELLER',
  actions: ['RESEND', 'CONVERT', 'WITHDRAW', ...bothSides],
} as const satisfies Partial<Return>

/** What stands after both sides have agreed on a kind. */
export function agreed(ret: Return, kind: Kind, advance: boolean): Partial<Return> {
  const common: Partial<Return> = { request: 'APPROVED', clocks: [], blocked: [], kind, advance }
  const address = comesBack(kind) ? db.shop.returnAddress : undefined
  if (isReplaced(kind) && (advance || !comesBack(kind))) {
    const actions: Action[] = [...sendable.actions, ...(advance ? (['SHIP'] as const) : [])]
    return { ...common, ...sendable, actions, returnAddress: address }
  }
  if (comesBack(kind)) {
    const swap: Action[] = isReplaced(kind) ? ['CONVERT'] : []
    const actions: Action[] = ['SHIP', 'WITHDRAW', 'OFFER', ...swap, ...bothSides]
    return { ...common, turn: 'BUYER', returnAddress: address, actions, outbound: ret.outbound }
  }
  return { ...common, turn: 'SELLER', actions: ['REFUND', ...bothSides] }
}

/** The new one waits until the old one is held for. */
export function heldFor(ret: Return, amount: Money, part: Partial<Return>, says: Says): Partial<Return> {
  const hold = db.holds.some(({ returnId, state }) => returnId === ret.id && state === 'STANDS')
  if (hold) return part
  db.holds.push({
    id: anId(),
    version: 0,
    returnId: ret.id,
    returnNumber: ret.number,
    state: 'WANTED',
    amount,
    askedAt: inHours(0),
    movedAt: inHours(0),
  })
  return {
    ...part,
    actions: ['USE_DEADLINE', ...(part.actions ?? []).filter((action) => action !== 'RESEND')],
    blocked: [holdNotYet(says)],
  }
}

const times = (price: Money, quantity: number) => sum(Array(quantity).fill(price), price.currency)
const minus = (amount: Money): Money =>
  isNegative(amount)
    ? { ...amount, amount: amount.amount.slice(1) }
    : { ...amount, amount: `-${amount.amount}` }

/** What the dearer or cheaper articles make, all together. */
function differenceOf(ret: Return, lines: Schemas['MakeOfferLine'][]) {
  const each = lines.flatMap(({ lineNo, wanted }) => {
    const quantity = ret.lines.find((line) => line.lineNo === lineNo)?.quantity ?? 1
    const paid = ret.quote.find((line) => line.lineNo === lineNo && line.kind === 'GOODS')?.amount ?? none
    return wanted?.price ? [times(wanted.price, quantity), minus(paid)] : []
  })
  return sum(each, 'CNY')
}

function offerOf(ret: Return, one: Schemas['MakeOffer'], index: number): Offer {
  const lines = one.lines ?? []
  const parts = lines.flatMap(({ allowance }) => allowance ?? [])
  return {
    id: anId(),
    place: ret.offers.length + index + 1,
    kind: one.kind,
    text: one.kind,
    state: index === 0 ? 'OPEN' : 'WAITING',
    advance: one.advance ?? false,
    goodsComeBack: comesBack(one.kind),
    ...(one.hold && { hold: { amount: ret.amount, method: 'ALIPAY' } }),
    money: parts.length > 0 ? sum(parts, 'CNY') : isReplaced(one.kind) ? none : ret.amount,
    difference: differenceOf(ret, lines),
    lines,
    message: one.message,
    madeAt: new Date().toISOString(),
  }
}

const submitted: Action[] = ['EDIT', 'WITHDRAW', 'APPROVE', 'REJECT', 'ASK', 'OFFER', ...bothSides]
const offered: Action[] = ['ACCEPT_OFFER', 'DECLINE_OFFER', 'TAKE_BACK_OFFER', 'WITHDRAW', ...bothSides]
const standsAgain = { request: 'SUBMITTED', turn: 'SELLER', actions: submitted } as const
const ended = (offer: Offer, state: Offer['state']): Offer =>
  offer.state === 'OPEN' || offer.state === 'WAITING'
    ? { ...offer, state, answeredAt: new Date().toISOString() }
    : offer

/** Where both sides come to terms, and what goes out in place of money. */
export const agreementHandlers = [
  http.post<At>(`${api}/returns/:id/ask`, ({ params, request }) =>
    act(params.id, request, (_, { message }: Schemas['AskBuyer'], says) => ({
      told: says(`店铺询问:${message}`, `the shop asks: ${message}`),
      request: 'INFO_NEEDED',
      turn: 'BUYER',
      question: message,
      clocks: [],
      actions: ['ANSWER', 'EDIT', 'WITHDRAW', ...bothSides],
      blocked: [],
    })),
  ),
  http.post<At>(`${api}/returns/:id/answer`, ({ params, request }) =>
    act(params.id, request, (ret, { text, evidence = [] }: Schemas['AnswerShop'], says) => ({
      told: says(`买家回复:${text}`, `answered: ${text}`),
      ...standsAgain,
      question: undefined,
      evidence: [...ret.evidence, ...db.evidence.filter(({ id }) => evidence.includes(id))],
    })),
  ),
  http.post<At>(`${api}/returns/:id/offer`, ({ params, request }) =>
    act(params.id, request, (ret, { offers }: Schemas['MakeOffers'], says) => ({
      told: says('店铺提出了方案', `the shop proposed something else: ${offers[0]?.message}`),
      request: 'COUNTERED',
      turn: 'BUYER',
      offers: [...ret.offers, ...offers.map((one, index) => offerOf(ret, one, index))],
      clocks: [],
      actions: offered,
      blocked: [],
    })),
  ),
  http.post<At>(`${api}/returns/:id/accept-offer`, ({ params, request }) =>
    act(params.id, request, (ret, _, says) => {
      const offer = ret.offers.find(({ state }) => state === 'OPEN')
      const plain = offer && agreed(ret, offer.kind, offer.advance)
      const part = plain && offer.hold ? heldFor(ret, offer.hold.amount, plain, says) : plain
      const owes = offer && isMore(offer.difference, none)
      return {
        told: says('买家接受了方案', 'accepted the proposal'),
        ...part,
        offers: ret.offers.map((one) => ended(one, one === offer ? 'ACCEPTED' : 'TAKEN_BACK')),
        lines: ret.lines.map((line) => {
          const terms = offer?.lines.find(({ lineNo }) => lineNo === line.lineNo)
          return { ...line, ...(terms?.wanted && { wanted: terms.wanted }), allowance: terms?.allowance }
        }),
        ...(offer &&
          !isZero(offer.difference) && {
            difference: { amount: offer.difference, state: owes ? 'OWED' : 'NONE' },
            ...(owes && { actions: [...(part?.actions ?? []), 'DIFFERENCE_PAID'] as Action[] }),
          }),
      }
    }),
  ),
  http.post<At>(`${api}/returns/:id/decline-offer`, ({ params, request }) =>
    act(params.id, request, (ret, _, says) => {
      const next = ret.offers.find(({ state }) => state === 'WAITING')
      const offers = ret.offers.map((one) =>
        one === next
          ? { ...one, state: 'OPEN' as const }
          : one.state === 'OPEN'
            ? ended(one, 'DECLINED')
            : one,
      )
      return {
        told: says('买家没有接受方案', 'declined the proposal'),
        ...(next ? {} : standsAgain),
        offers,
      }
    }),
  ),
  http.post<At>(`${api}/returns/:id/take-back-offer`, ({ params, request }) =>
    act(params.id, request, (ret, _, says) => ({
      told: says('店铺收回了方案', 'the shop took the proposal back'),
      ...standsAgain,
      offers: ret.offers.map((one) => ended(one, 'TAKEN_BACK')),
    })),
  ),
  http.post<At>(`${api}/returns/:id/difference-paid`, ({ params, request }) =>
    act(params.id, request, (ret, { reference }: Schemas['DifferencePaid'], says) => ({
      told: says(`差价已付:${reference}`, `the difference has been paid: ${reference}`),
      difference: ret.difference && { ...ret.difference, state: 'PAID', reference },
      ...(ret.goods === 'ACCEPTED'
        ? sendable
        : { actions: ret.actions.filter((action) => action !== 'DIFFERENCE_PAID') }),
    })),
  ),
  http.post<At>(`${api}/returns/:id/pay-with-credit`, ({ params, request }) =>
    act(params.id, request, (ret, { amount }: Schemas['PayWithCredit'], says) => {
      const due = ret.difference?.left ?? ret.difference?.amount ?? none
      const left = sum([due, minus(amount)], amount.currency)
      const account = db.credit[0]
      if (account) account.balance = sum([account.balance, minus(amount)], amount.currency)
      return {
        told: says('用余额支付差价', 'paid with store credit'),
        difference: ret.difference && {
          ...ret.difference,
          state: isZero(left) ? 'PAID' : 'OWED',
          byCredit: sum([ret.difference.byCredit ?? none, amount], amount.currency),
          left: isZero(left) ? undefined : left,
        },
      }
    }),
  ),
  http.post<At>(`${api}/returns/:id/resend`, ({ params, request }) =>
    act(params.id, request, (ret, { carrier, number }: Schemas['Resend'], says) => ({
      told: says(`店铺已寄出:${carrier} ${number}`, `the shop sent it to the buyer: ${carrier} ${number}`),
      outbound: 'SENT',
      turn: 'BUYER',
      resend: { carrier, number, sentAt: new Date().toISOString() },
      clocks: [],
      actions: [
        'CONFIRM',
        'RESEND',
        ...(ret.actions.includes('SHIP') ? (['SHIP'] as const) : []),
        ...bothSides,
      ],
      blocked: [],
    })),
  ),
  http.post<At>(`${api}/returns/:id/confirm`, ({ params, request }) =>
    act(params.id, request, (ret, _, says) => {
      const awaitsOld = ret.advance && ret.goods === 'WITH_BUYER'
      const now = new Date().toISOString()
      return {
        told: says('已收到,没有问题', 'it has arrived, and it is right'),
        outbound: 'CONFIRMED',
        resend: ret.resend && { ...ret.resend, confirmedAt: now },
        request: awaitsOld ? 'APPROVED' : 'COMPLETED',
        turn: awaitsOld ? 'BUYER' : 'NOBODY',
        closedAt: awaitsOld ? undefined : now,
        actions: awaitsOld ? ['SHIP', ...bothSides] : ['NOTE'],
      }
    }),
  ),
  http.post<At>(`${api}/returns/:id/convert`, ({ params, request }) =>
    act(params.id, request, (ret, { message }: Schemas['Convert'], says) => {
      const kind = comesBack(ret.kind) ? 'RETURN_REFUND' : 'REFUND_ONLY'
      return {
        told: says(`改为退款:${message}`, `it becomes a refund: ${message}`),
        verb: 'CONVERTED',
        ...agreed(ret, kind, false),
        outbound: 'NONE',
        difference: undefined,
        ...(ret.goods === 'ACCEPTED' && { turn: 'SELLER', actions: ['REFUND', ...bothSides] as Action[] }),
      }
    }),
  ),
]
