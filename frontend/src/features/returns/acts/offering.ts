import type { Schemas } from '@/api/client'
import type { Kind, Return } from '@/api/types'
import { isZero, type Money, sum, typedMoney } from '@/i18n/money'
import { minus, times } from '../difference'
import { comesBack } from '../kinds'
import type { Secured } from './SecuredChoice'

/** Another article in place of a line's goods, as it is typed. */
export interface Article {
  sku: string
  title: string
  variant: string
  price: string
}

/** One way to make it right, as it is typed. */
export interface Proposal {
  key: string
  kind: Kind
  /** By line: a part of the price. */
  parts: Record<number, string>
  /** By line: what comes in its place. */
  articles: Record<number, Article>
  advance: boolean
  /** Of the old one, while the new one is out first. */
  securedBy: Secured
  message: string
}

export const noArticle: Article = { sku: '', title: '', variant: '', price: '' }

export const newProposal = (kind: Kind): Proposal => ({
  key: crypto.randomUUID(),
  kind,
  parts: {},
  articles: {},
  advance: false,
  securedBy: 'deadline',
  message: '',
})

export const offerable = [
  'RETURN_REFUND',
  'REFUND_ONLY',
  'EXCHANGE',
  'RESHIP',
  'REPAIR',
] as const satisfies Kind[]
export type Offerable = (typeof offerable)[number]

/** What has already left the buyer, or was agreed to stay with him, cannot be asked for in the other way. */
export const offerableOn = ({ request, lines, kind }: Return): Offerable[] => {
  const untouched = lines.every(({ units }) => units.every(({ state }) => state === 'WITH_BUYER'))
  const inspected = lines.some(({ units }) =>
    units.some(({ state }) => state === 'ACCEPTED' || state === 'REFUSED'),
  )
  return offerable
    .filter((one) => one !== 'REPAIR' || (kind !== 'REPAIR' && !inspected))
    .filter((one) => request !== 'APPROVED' || untouched || comesBack(one) === comesBack(kind))
}

/** Something else than what stands already, goods staying where they are before all. */
export const firstOffer = (ret: Return): Kind => {
  const kinds = offerableOn(ret)
  return kinds.find((kind) => kind === 'REFUND_ONLY') ?? kinds.find((kind) => kind !== ret.kind) ?? ret.kind
}

const linesOf = (ret: Return) => ret.lines.map(({ lineNo }) => lineNo)
const filled = (text: string | undefined) => text?.trim() || undefined

export const partsOf = (ret: Return, { kind, parts }: Proposal) =>
  kind === 'REFUND_ONLY' ? linesOf(ret).filter((lineNo) => filled(parts[lineNo])) : []

/** The buyer is told something. */
export const isSaid = ({ message }: Proposal) => message.trim() !== ''

/** Every amount is exact and above nought. */
export function isExact(ret: Return, one: Proposal) {
  const { currency } = ret.amount
  const isAmount = (typed: string) => {
    const money = typedMoney(typed, currency)
    return money !== undefined && !isZero(money)
  }
  const prices =
    one.kind === 'EXCHANGE' ? linesOf(ret).flatMap((no) => filled(one.articles[no]?.price) ?? []) : []
  return partsOf(ret, one).every((lineNo) => isAmount(one.parts[lineNo] ?? '')) && prices.every(isAmount)
}

export function commandOf(ret: Return, one: Proposal): Schemas['MakeOffer'] {
  const { kind, message, advance, securedBy } = one
  const lines = [
    ...partsOf(ret, one).map((lineNo) => ({
      lineNo,
      allowance: typedMoney(one.parts[lineNo] ?? '', ret.amount.currency),
    })),
    ...linesOf(ret).flatMap((lineNo) => {
      const wanted = wantedOf(one, lineNo, ret.amount.currency)
      return wanted ? [{ lineNo, wanted }] : []
    }),
  ]
  return {
    kind,
    message: message.trim(),
    ...(lines.length > 0 && { lines }),
    ...(kind === 'EXCHANGE' && advance && { advance, ...(securedBy === 'hold' && { hold: true }) }),
  }
}

function wantedOf(
  { kind, articles }: Proposal,
  lineNo: number,
  currency: string,
): Schemas['Wanted'] | undefined {
  const { sku, title, variant, price } = articles[lineNo] ?? noArticle
  const wanted = {
    sku: filled(sku),
    title: filled(title),
    variant: filled(variant),
    price: kind === 'EXCHANGE' ? typedMoney(price, currency) : undefined,
  }
  const isReplacing = kind === 'EXCHANGE' || kind === 'RESHIP'
  return isReplacing && Object.values(wanted).some(Boolean) ? wanted : undefined
}

/** A part of the price, altogether. */
export const partSum = (ret: Return, one: Proposal): Money =>
  sum(
    partsOf(ret, one).flatMap((lineNo) => typedMoney(one.parts[lineNo] ?? '', ret.amount.currency) ?? []),
    ret.amount.currency,
  )

/** What the new articles cost more than was paid for what they replace; the server works it out anew when it is sent. */
export function differenceOf(ret: Return, { kind, articles }: Proposal): Money {
  const { currency } = ret.amount
  const each =
    kind !== 'EXCHANGE'
      ? []
      : ret.lines.flatMap(({ lineNo, quantity }) => {
          const price = typedMoney(articles[lineNo]?.price ?? '', currency)
          const paid = ret.quote.find((line) => line.kind === 'GOODS' && line.lineNo === lineNo)?.amount
          return price && paid ? [times(price, quantity), minus(paid)] : []
        })
  return sum(each, currency)
}
