import type {
  Evidence,
  LineOptions,
  Me,
  Offer,
  Order,
  OrderRow,
  QuoteLine,
  Reason,
  ReasonOption,
  Return,
  ReturnRow,
  TimelineEntry,
} from '@/api/types'
import { comesBack } from '@/features/returns/kinds'
import { sum } from '@/i18n/money'
import { type Goods, goods } from './goods'
import type { Says } from './says'

export const shop = { id: '0197a000-0000-7000-8000-000000000001', name: '青野家居' }

const hour = 3_600_000
export const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

let last = 0
export const anId = () => `0197b000-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`

export const cny = (amount: string) => ({ amount, currency: 'CNY' })
const times = (price: string, quantity: number) =>
  sum(
    Array.from({ length: quantity }, () => cny(price)),
    'CNY',
  )

export const aLine = (what: Goods, quantity = 1, lineNo = 1): Order['lines'][number] => {
  const { price, ...facts } = goods[what]
  const net = times(price, quantity)
  return {
    ...facts,
    lineNo,
    quantity,
    unitPrice: price,
    promo: cny('0.00'),
    net,
    shares: [],
    paid: net,
    gift: false,
    exclusionConfirmed: false,
    cancelled: 0,
    unitCodes: [],
  }
}

export function anOrder(part: Partial<Order> = {}): Order {
  const lines = part.lines ?? [aLine('teapot', 2, 1), aLine('filters', 1, 2)]
  const total = sum(
    lines.map(({ paid }) => paid),
    'CNY',
  )
  return {
    id: anId(),
    version: 1,
    number: '2026-1118-0088',
    externalRef: 'TB-88120031',
    shopId: shop.id,
    shopName: shop.name,
    status: 'SIGNED',
    placedAt: inHours(-96),
    paidAt: inHours(-96),
    currency: 'CNY',
    total,
    buyer: { name: '林晓', phone: '138 0013 8000', email: 'lin@example.com' },
    buyerRemark: '请用环保包装,谢谢',
    lines,
    deductions: [],
    freight: { charged: cny('0.00'), waived: cny('10.00'), freeFrom: cny('99.00') },
    tenders: [{ ref: 'WX-1', kind: 'WALLET', method: '微信支付', amount: total }],
    shipments: [
      {
        carrier: '顺丰速运',
        number: 'SF1088820031234',
        shippedAt: inHours(-80),
        deliveredAt: inHours(-50),
        signedAt: inHours(-49),
      },
    ],
    terms: {
      presetId: 'CN_7D',
      presetVersion: 1,
      returnAddress: '浙江省杭州市余杭区七贤路 12 号',
      promotions: 'PRORATA',
      informedOfWithdrawal: true,
    },
    timing: { mayTakeBack: false },
    ...part,
  }
}

export const rowOf = (order: Order): OrderRow => ({
  id: order.id,
  number: order.number,
  externalRef: order.externalRef,
  shopId: order.shopId,
  status: order.status,
  placedAt: order.placedAt,
  buyerName: '林*',
  title: order.lines[0]?.title ?? '',
  lineCount: order.lines.length,
  total: order.total,
})

const tree: [
  ReasonOption['group'],
  [string, string],
  Reason,
  [string, string],
  number,
  Return['reason']['fault'],
][] = [
  [
    'GOODS',
    ['商品有问题', 'Something is wrong with the goods'],
    'QUALITY',
    ['质量问题', 'A quality fault'],
    1,
    'SELLER',
  ],
  [
    'GOODS',
    ['商品有问题', 'Something is wrong with the goods'],
    'NOT_AS_DESCRIBED',
    ['与描述不符', 'Not as described'],
    1,
    'SELLER',
  ],
  [
    'GOODS',
    ['商品有问题', 'Something is wrong with the goods'],
    'WRONG_ITEM',
    ['发错货', 'The wrong item came'],
    1,
    'SELLER',
  ],
  [
    'DELIVERY',
    ['物流问题', 'Delivery'],
    'DAMAGED_ON_ARRIVAL',
    ['收到时破损', 'Broken on arrival'],
    1,
    'CARRIER',
  ],
  ['DELIVERY', ['物流问题', 'Delivery'], 'LATE_DELIVERY', ['送达太晚', 'It came late'], 0, 'CARRIER'],
  [
    'MISSING',
    ['少了东西', 'Something is missing'],
    'SHORT_OR_MISSING',
    ['少件', 'A part or piece is missing'],
    1,
    'SELLER',
  ],
  [
    'CHANGED_MIND',
    ['不想要了', 'I changed my mind'],
    'NO_REASON',
    ['不想要了', 'I changed my mind'],
    0,
    'BUYER',
  ],
  ['PRICE', ['价格', 'The price'], 'PRICE_DROP', ['买后降价', 'The price has dropped'], 0, 'NONE'],
]

const kindsOf = (code: Reason) => {
  if (code === 'NO_REASON') return ['RETURN_REFUND', 'EXCHANGE'] as const
  if (code === 'SHORT_OR_MISSING') return ['REFUND_ONLY', 'RESHIP'] as const
  if (code === 'PRICE_DROP') return ['PRICE_MATCH'] as const
  return ['RETURN_REFUND', 'REFUND_ONLY', 'EXCHANGE'] as const
}

export const reasonOf = (code: Reason, say: Says): Return['reason'] => {
  const [, , , text = ['', ''], , fault = 'NONE'] = tree.find(([, , one]) => one === code) ?? []
  return { code, text: say(...text), fault }
}

/** Food that was opened cannot go back without a reason; everything else may. */
export function optionsOf(line: Order['lines'][number], taken: number, say: Says): LineOptions {
  const left = Math.max(0, line.quantity - taken)
  const food = line.category === 'food'
  const judge = (code: Reason) => {
    const refused = left === 0 || (food && code === 'NO_REASON')
    return {
      lineNo: line.lineNo,
      decision: refused ? 'REFUSED' : code === 'LATE_DELIVERY' ? 'NEEDS_REVIEW' : 'ALLOWED',
      lastMoment: lastMoment(),
      sentences: refused
        ? [
            {
              rule: 'P09',
              text: say(
                '食品的一次性密封包装拆开后,不再算商品完好。',
                'Once the seal of a food item is broken it no longer counts as intact.',
              ),
            },
          ]
        : [
            {
              rule: 'P01',
              text: say(
                '签收次日起七日内可以无理由退货。',
                'You may return it without a reason within seven days after signing for it.',
              ),
            },
          ],
    } as const
  }
  return {
    lineNo: line.lineNo,
    title: line.title,
    variant: line.variant,
    quantity: line.quantity,
    left,
    changeOfMind: { ...judge('NO_REASON'), sentences: [...judge('NO_REASON').sentences] },
    reasons: (left === 0 ? [] : tree).map(([group, groupText, code, text, photosMin]) => ({
      group,
      groupText: say(...groupText),
      code,
      text: say(...text),
      evidence: { photosMin, textRequired: code === 'PRICE_DROP' },
      kinds: kindsOf(code).map((kind) => ({
        kind,
        text: kind,
        judgement: { ...judge(code), sentences: [...judge(code).sentences] },
        ...(comesBack(kind) && {
          returnPostage: code === 'NO_REASON' ? 'BUYER' : 'SELLER',
          freight: {
            rule: 'T06',
            text: say('包邮商品无理由退货,只承担寄回运费。', 'You only pay the way back.'),
          },
        }),
      })),
    })),
  }
}

/** The end of a day, as windows end. */
function lastMoment() {
  const day = new Date(Date.now() + 4 * 24 * hour)
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}

export const quoteLines = (amounts: [number, string][], say: Says): QuoteLine[] =>
  amounts.map(([lineNo, amount]) => ({
    kind: 'GOODS',
    lineNo,
    amount: cny(amount),
    sentence: {
      rule: 'P18',
      text: say(`退回这件商品实际支付的 ¥${amount}。`, `What was actually paid for this item: ¥${amount}.`),
    },
  }))

/** A photo as it was handed in with something that was said. */
export const aPhoto = (fileName: string, purpose?: string): Evidence => {
  const id = anId()
  return {
    id,
    fileName,
    contentType: 'image/png',
    bytes: 2_048,
    sha256: id.replaceAll('-', '').repeat(2),
    uploadedAt: inHours(-5),
    uploadedBy: '林晓',
    uploadedBySide: 'BUYER',
    picture: true,
    width: 64,
    height: 64,
    purpose,
    links: { original: `/api/v1/evidence/${id}/original`, preview: `/api/v1/evidence/${id}/preview` },
  }
}

export const anEntry = (part: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: anId(),
  at: inHours(-5),
  actor: { kind: 'BUYER', name: '林晓' },
  verb: 'submitted',
  text: '买家申请退货退款',
  data: {},
  changes: [{ machine: 'request', from: 'NONE', to: 'SUBMITTED' }],
  ...part,
})

/** A part of the price, and the goods stay. */
export const anOffer = (part: Partial<Offer> = {}): Offer => ({
  id: anId(),
  place: 1,
  kind: 'REFUND_ONLY',
  text: 'Refund only',
  state: 'OPEN',
  advance: false,
  goodsComeBack: false,
  money: cny('30.00'),
  difference: cny('0.00'),
  lines: [],
  message: 'It is only the lid',
  madeAt: inHours(-1),
  ...part,
})

export function aReturn(part: Partial<Return> = {}, say: Says = (zh) => zh): Return {
  const { price: _, category: __, ...facts } = goods.teapot
  return {
    id: anId(),
    version: 1,
    number: 'R-7F3K-20MA',
    shopId: shop.id,
    shopName: shop.name,
    orderId: anId(),
    orderNumber: '2026-1118-0088',
    kind: 'RETURN_REFUND',
    request: 'SUBMITTED',
    goods: 'WITH_BUYER',
    outbound: 'NONE',
    money: 'NONE',
    dispute: 'NONE',
    turn: 'SELLER',
    reason: { code: 'DAMAGED_ON_ARRIVAL', text: say('收到时破损', 'Broken on arrival'), fault: 'CARRIER' },
    text: say('壶嘴裂了,外箱有一个角压扁。', 'The spout is cracked and one corner of the box is crushed.'),
    what: `${goods.teapot.title} ×2`,
    lines: [{ ...facts, lineNo: 1, quantity: 2, units: [{ state: 'WITH_BUYER', quantity: 2 }] }],
    amount: cny('129.90'),
    quote: quoteLines([[1, '129.90']], say),
    refunds: [],
    offers: [],
    advance: false,
    clocks: [
      {
        kind: 'HARD',
        extended: false,
        code: 'C3',
        outcome: 'AUTO_AGREE_RETURN',
        text: say(
          '店铺不处理,将自动同意退货。',
          'If the shop does not answer, the return is agreed by itself.',
        ),
        state: 'RUNNING',
        startedAt: inHours(-5),
        dueAt: inHours(2.2),
        atRisk: cny('129.90'),
      },
    ],
    postageUpTo: part.reason?.fault === 'BUYER' ? undefined : cny('25.00'),
    evidence: [],
    contractWithdrawn: false,
    edits: 0,
    editsLeft: 3,
    buyer: { name: '林晓', phone: '138 0013 8000' },
    timeline: [
      anEntry({ text: say('买家申请退货退款:收到时破损', 'The buyer asks to return it: broken on arrival') }),
      anEntry({
        at: inHours(-4.9),
        actor: { kind: 'SYSTEM' },
        verb: 'clock.started',
        text: say('店铺须在 48 小时内答复', 'The shop has 48 hours to answer'),
        rule: 'C3',
        presetId: 'AFTERCARE_CLOCKS',
        presetVersion: 1,
      }),
    ],
    actions: ['APPROVE', 'REJECT', 'ASK', 'OFFER', 'ASSIGN', 'NOTE'],
    blocked: [
      {
        action: 'REFUND',
        code: 'GOODS_NOT_BACK',
        reason: say('商品还没有寄回', 'The goods are not back yet'),
      },
      {
        action: 'RECEIVE',
        code: 'NOT_APPROVED',
        reason: say('还没有同意这个申请', 'The request is not approved yet'),
      },
    ],
    submittedAt: inHours(-5),
    preset: { id: 'CN_7D', version: 1 },
    ...part,
  }
}

export const returnRowOf = (ret: Return): ReturnRow => {
  const running = ret.clocks.find(({ kind, state }) => kind === 'HARD' && state === 'RUNNING')
  return {
    id: ret.id,
    number: ret.number,
    orderId: ret.orderId,
    orderNumber: ret.orderNumber,
    kind: ret.kind,
    reason: ret.reason.code,
    what: ret.what,
    buyerName: ret.buyer?.name,
    request: ret.request,
    goods: ret.goods,
    outbound: ret.outbound,
    money: ret.money,
    dispute: ret.dispute,
    turn: ret.turn,
    amount: ret.amount,
    dueAt: running?.dueAt,
    dueClock: running?.code as ReturnRow['dueClock'],
    dueOutcome: running?.outcome as ReturnRow['dueOutcome'],
    atRisk: running?.atRisk,
    assigneeName: ret.assignee?.name,
    submittedAt: ret.submittedAt,
    closedAt: ret.closedAt,
    patienceAt: ret.clocks.find(({ kind }) => kind === 'PATIENCE')?.dueAt,
  }
}

const staffName = {
  agent: '周宁',
  supervisor: '沈岚',
  owner: '顾青',
  warehouse: '老何',
  finance: '陈会计',
} as const
type Staff = keyof typeof staffName

export function aPerson(as: string): Me {
  if (as === 'two-shops') {
    const agent = aPerson('agent')
    return { ...agent, shops: agent.shops.flatMap((one) => [one, { ...one, id: 's2', name: 'Second shop' }]) }
  }
  const name = staffName[as as Staff]
  if (!name)
    return {
      subject: as,
      name: as === 'buyer' ? '林晓' : as,
      email: `${as}@example.com`,
      roles: [as],
      shops: [],
    }
  return {
    subject: as,
    name,
    email: `${as}@example.com`,
    roles:
      as === 'owner'
        ? ['owner', 'supervisor', 'agent', 'finance']
        : as === 'supervisor'
          ? ['supervisor', 'agent']
          : [as],
    shopId: shop.id,
    shops: [
      { ...shop, role: as.toUpperCase() as 'AGENT', sandbox: true, currency: 'CNY', zone: 'Asia/Shanghai' },
    ],
  }
}
