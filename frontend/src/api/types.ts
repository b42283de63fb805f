import type { Schemas } from './client'

/** What the contract calls things, and the names we use for their parts. Everything is derived; nothing is restated. */
export type Me = Schemas['Me']
export type Shop = Schemas['ShopView']
export type Preset = Schemas['PresetView']['preset']
export type StaffRole = Schemas['StaffRole']

export type Order = Schemas['Order']
export type OrderRow = Schemas['OrderRow']
export type OrderLine = Schemas['OrderLineView']
export type OrderStatus = OrderRow['status']
export type Shipment = Order['shipments'][number]
export type LineOptions = Schemas['LineOptions']
export type ReasonOption = LineOptions['reasons'][number]
export type KindOption = ReasonOption['kinds'][number]
export type Judgement = KindOption['judgement']
export type Import = Schemas['OrderImport']

export type Return = Schemas['Return'] & { grantQuote?: GrantQuote }
/** What would be paid now for what was accepted, while money can be granted. */
export interface GrantQuote {
  lines: QuoteLine[]
  /** Out of the price. */
  total: Money
  /** Beside it, such as return postage. */
  compensation: Money
}
export type ReturnRow = Schemas['ReturnRow']
export type Ask = Schemas['SubmitReturn']
export type Quote = Schemas['Quote']
export type QuoteLine = Schemas['QuoteLine']
export type Reason = ReasonOption['code']
export type ReasonGroup = ReasonOption['group']
export type EvidenceNeeded = Schemas['EvidenceNeeded']
export type Evidence = Schemas['Evidence']
export type TimelineEntry = Schemas['TimelineEntry']
export type Clock = Return['clocks'][number]
export type Units = Return['lines'][number]['units'][number]
export type Sentence = Schemas['Sentence']
export type Money = Schemas['Money']

export type Action = Return['actions'][number]
export type Kind = ReturnRow['kind']
export type Turn = ReturnRow['turn']
export type RequestState = ReturnRow['request']
export type GoodsState = ReturnRow['goods']
export type MoneyState = ReturnRow['money']
export type DisputeState = ReturnRow['dispute']
export type ClockOutcome = Clock['outcome']
export type Fault = Return['reason']['fault']
export type Payer = NonNullable<Quote['returnPostage']>
export type Decision = Judgement['decision']

export type Refund = Schemas['Refund']
export type Leg = Refund['legs'][number]
export type RefundState = Refund['state']

export type Inspection = Schemas['Inspection']
export type Grade = NonNullable<Inspection['lines'][number]['grade']>
export type InspectionOutcome = Inspection['lines'][number]['outcome']
export type DeductKind = Schemas['Deduct']['kind']
