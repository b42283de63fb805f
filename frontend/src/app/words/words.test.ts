import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { load } from 'js-yaml'
import { standings } from '@/features/returns/standing'
import everybodyEn from './en'
import deskEn from './en.desk'
import everybodyZh from './zh-CN'
import deskZh from './zh-CN.desk'

const en = {
  ...everybodyEn,
  ...deskEn,
  refunds: { ...everybodyEn.refunds, ...deskEn.refunds },
  orders: { ...everybodyEn.orders, ...deskEn.orders },
  returns: { ...everybodyEn.returns, ...deskEn.returns },
}
const zh = {
  ...everybodyZh,
  ...deskZh,
  refunds: { ...everybodyZh.refunds, ...deskZh.refunds },
  orders: { ...everybodyZh.orders, ...deskZh.orders },
  returns: { ...everybodyZh.returns, ...deskZh.returns },
}

type Tree = { [key: string]: string | Tree }

/** Plural forms differ by language; a key counts once. */
const keysOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key.replace(/_(zero|one|other)$/, '')}`]
      : keysOf(value, `${path}${key}.`),
  )
const sorted = (tree: Tree) => [...new Set(keysOf(tree))].sort()

const sentencesOf = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : sentencesOf(value)))

test.each(Object.keys(zh) as (keyof typeof zh)[])(
  '%s is set in Chinese with Chinese punctuation',
  (namespace) => {
    const halved = sentencesOf(zh[namespace] as unknown as Tree).filter((said) =>
      /[\u4e00-\u9fff}][,;:?!]|[,;:?!][\u4e00-\u9fff]|[\u4e00-\u9fff]\(/.test(said),
    )
    expect(halved).toEqual([])
  },
)

const contract = load(readFileSync(resolve(process.cwd(), '../openapi.yaml'), 'utf8')) as {
  components: { schemas: Record<string, { enum?: string[] }> }
}
const membersOf = (schema: string) => {
  const members = contract.components.schemas[schema]?.enum
  if (!members) throw new Error(`${schema} is no enum of the contract any more`)
  return members
}

test.each(Object.keys(en) as (keyof typeof en)[])(
  '%s says the same things in both languages',
  (namespace) => {
    expect(sorted(zh[namespace] as unknown as Tree)).toEqual(sorted(en[namespace] as unknown as Tree))
  },
)

test.each([
  ['RequestState', en.returns.request, zh.returns.request],
  ['GoodsState', en.returns.goods, zh.returns.goods],
  ['OutboundState', en.returns.outbound, zh.returns.outbound],
  ['OfferState', en.returns.offerState, zh.returns.offerState],
  ['DifferenceState', en.returns.differenceState, zh.returns.differenceState],
  ['MoneyState', en.returns.money, zh.returns.money],
  ['DisputeState', en.returns.dispute, zh.returns.dispute],
  ['ReturnKind', en.returns.kind, zh.returns.kind],
  ['Reason', en.returns.reason, zh.returns.reason],
  ['Fault', en.returns.fault, zh.returns.fault],
  ['Fault', en.failures.fault, zh.failures.fault],
  ['FailureClass', en.failures.class, zh.failures.class],
  ['FailureFactor', en.failures.factor, zh.failures.factor],
  ['ReturnAction', en.returns.act, zh.returns.act],
  ['DeductKind', en.returns.deduction, zh.returns.deduction],
  ['Grade', en.returns.grade, zh.returns.grade],
  ['Proof', en.returns.reject.proofNeeded, zh.returns.reject.proofNeeded],
  ['Turn', en.common.turn, zh.common.turn],
  ['StaffRole', en.common.staffRole, zh.common.staffRole],
  ['HardClock', en.clocks.code, zh.clocks.code],
  ['ClockOutcome', en.clocks.outcome, zh.clocks.outcome],
  ['Remedy', en.disputes.remedy, zh.disputes.remedy],
  ['OpinionFinding', en.disputes.finding, zh.disputes.finding],
  ['PointResult', en.disputes.result, zh.disputes.result],
  ['DisputeBasis', en.disputes.basis, zh.disputes.basis],
  ['QuoteLineKind', en.common.money, zh.common.money],
  ['OrderStatus', en.orders.status, zh.orders.status],
  ['RefundState', en.refunds.leg, zh.refunds.leg],
  ['Confidence', en.shops.confidence, zh.shops.confidence],
])('every member of %s has a word in both languages', (schema, english, chinese) => {
  for (const member of membersOf(schema)) {
    expect(english).toHaveProperty([member])
    expect(chinese).toHaveProperty([member])
  }
})

test.each(standings)('the buyer is told what %s means', (standing) => {
  expect(en.returns.standingText[standing]).toBeTruthy()
  expect(zh.returns.standingText[standing]).toBeTruthy()
})
