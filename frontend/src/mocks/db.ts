import type { Schemas } from '@/api/client'
import type { Evidence, GrantQuote, Import, Order, Refund, Return, Shop } from '@/api/types'
import { agreementCases } from './agreementWorld'
import { aLine, anEntry, anId, anOrder, aReturn, cny, inHours, quoteLines, shop } from './fixtures'
import { goods } from './goods'
import type { Says } from './says'

/** A small world that remembers what is done to it; each test begins a new one. */
export interface World {
  orders: Order[]
  returns: Return[]
  refunds: Refund[]
  goodwill: Schemas['Goodwill'][]
  invoices: Schemas['Invoice'][]
  demands: Schemas['Demand'][]
  credit: Schemas['CreditAccount'][]
  findings: Schemas['Finding'][]
  invitations: Schemas['Invitation'][]
  evidence: Evidence[]
  files: Map<string, Blob>
  /** First answers by Idempotency-Key. */
  answered: Map<string, Return>
  imports: Import[]
  /** What a grant would pay, by case, where it is not what was asked for. */
  grants: Map<string, GrantQuote>
  slots: Schemas['RepairSlot'][]
  shop: Shop
  calendar: Schemas['ShopCalendar']
  roster: Schemas['ShopRoster']
  guard: Schemas['ClockGuardReport']
}

export const db: World = emptyWorld()

export function emptyWorld(): World {
  return {
    orders: [],
    returns: [],
    refunds: [],
    goodwill: [],
    invoices: [],
    demands: [],
    credit: [],
    findings: [],
    invitations: [],
    evidence: [],
    files: new Map(),
    answered: new Map(),
    grants: new Map(),
    imports: [],
    slots: [],
    shop: {
      ...shop,
      version: 1,
      currency: 'CNY',
      zone: 'Asia/Shanghai',
      sandbox: true,
      now: new Date().toISOString(),
      presetId: 'CN_7D',
      presetVersion: 1,
      freight: { freeFrom: cny('99.00'), tariff: cny('10.00') },
      returnAddress: '顾青 收,138 0000 1111\n浙江省杭州市余杭区良渚街道七贤路 12 号 3 幢',
      promotions: 'PRORATA',
      informsOfWithdrawal: true,
    },
    calendar: {
      id: shop.id,
      version: 0,
      known: false,
      zone: 'Asia/Shanghai',
      week: [],
      days: [],
      inBusinessTime: true,
    },
    roster: { id: shop.id, version: 0, zone: 'Asia/Shanghai', people: [], exceptions: [] },
    guard: { known: false, roster: false, from: inHours(0), to: inHours(720), gaps: [] },
  }
}

export const startOver = () => Object.assign(db, emptyWorld())

/** A believable day at the shop, in the reader's language. */
export function demoWorld(say: Says): World {
  const world = emptyWorld()
  const tea = anOrder({ lines: [aLine('teapot', 4, 1), aLine('filters', 1, 2)] })
  const wool = anOrder({
    number: '2026-1115-0031',
    externalRef: 'TB-88120019',
    placedAt: inHours(-170),
    lines: [aLine('jumper', 1, 1), aLine('beans', 2, 2), aLine('lamp', 1, 3), aLine('scarf', 1, 4)],
  })
  const long = anOrder({
    number: '2026-1109-0007',
    externalRef: 'TB-88119002',
    placedAt: inHours(-300),
    lines: [aLine('long', 3, 1)],
  })
  const moving = anOrder({
    number: '2026-1121-0102',
    status: 'SHIPPED',
    placedAt: inHours(-26),
    lines: [aLine('lamp', 1, 1)],
    shipments: [{ carrier: '京东快递', number: 'JD0099120031', shippedAt: inHours(-12) }],
  })
  const late = anOrder({
    number: '2026-1119-0044',
    status: 'PAID',
    placedAt: inHours(-51),
    paidAt: inHours(-50),
    lines: [aLine('scarf', 1, 1)],
    shipments: [],
    timing: { dispatchBy: inHours(-2), lateSince: inHours(-2), mayTakeBack: true },
  })
  world.orders = [moving, tea, wool, long, late]

  const { price: _p, category: _c, ...jumper } = goods.jumper
  const line = (units: Return['lines'][number]['units'], quantity = 1) => [
    { ...jumper, lineNo: 1, quantity, units },
  ]
  const of = (order: Order) => ({ orderId: order.id, orderNumber: order.number })
  const changedMind = { code: 'NO_REASON', text: say('不想要了', 'Changed my mind'), fault: 'BUYER' } as const
  const agreed = anEntry({
    at: inHours(-50),
    actor: { kind: 'STAFF', name: '周宁' },
    verb: 'approved',
    text: say('店铺同意退货', 'The shop agreed to the return'),
  })

  const waiting = aReturn(of(tea), say)
  const toSend = aReturn(
    {
      ...of(wool),
      number: 'R-2K9D-41QX',
      request: 'APPROVED',
      turn: 'BUYER',
      reason: changedMind,
      text: undefined,
      what: `${goods.jumper.title} ×1`,
      lines: line([{ state: 'WITH_BUYER', quantity: 1 }]),
      amount: cny('459.00'),
      quote: quoteLines([[1, '459.00']], say),
      returnAddress: world.shop.returnAddress,
      timeline: [anEntry({ at: inHours(-70) }), agreed],
      clocks: [
        clock(
          'C5',
          'AUTO_CLOSE_BUYER',
          118,
          undefined,
          say('没有寄出,售后单将关闭。', 'If nothing is sent, the case closes.'),
        ),
      ],
      actions: ['SHIP', 'WITHDRAW', 'NOTE', 'ASSIGN'],
      blocked: [
        { action: 'EDIT', code: 'ALREADY_DECIDED', reason: say('店铺已同意', 'the shop has already agreed') },
      ],
    },
    say,
  )
  const moneyBack = [
    leg('WX-1', say('微信支付', 'WeChat Pay'), '859.00', 'GRANTED'),
    leg(
      'GC-9',
      say('礼品卡', 'Gift card'),
      '40.00',
      'FAILED',
      say('网关没有答复', 'The gateway did not answer'),
    ),
  ]
  const refund: Refund = {
    id: anId(),
    version: 1,
    returnId: '',
    returnNumber: 'R-5M1T-77VB',
    total: cny('899.00'),
    compensation: cny('0.00'),
    state: 'FAILED',
    grantedAt: inHours(-3),
    legs: moneyBack,
  }
  const paying = aReturn(
    {
      ...of(long),
      number: 'R-5M1T-77VB',
      request: 'APPROVED',
      goods: 'ACCEPTED',
      money: 'FAILED',
      turn: 'SELLER',
      what: `${goods.long.title} ×1`,
      amount: cny('899.00'),
      quote: [
        ...quoteLines([[1, '999.00']], say),
        {
          kind: 'VALUE_LOSS',
          lineNo: 1,
          amount: cny('-100.00'),
          sentence: {
            rule: 'P11',
            text: say('吊牌已剪,价值减损 ¥100.00。', 'The tag was cut off: ¥100.00 of value is lost.'),
          },
        },
      ],
      refunds: [refund],
      clocks: [],
      lines: [
        {
          sku: goods.long.sku,
          title: goods.long.title,
          variant: goods.long.variant,
          lineNo: 1,
          quantity: 1,
          units: [{ state: 'ACCEPTED', quantity: 1, grade: 'C' }],
        },
      ],
      actions: ['NOTE', 'ASSIGN'],
      blocked: [],
      assignee: { subject: 'agent', name: '周宁' },
      parcel: {
        carrier: '中通快递',
        number: '78123400911',
        shippedAt: inHours(-90),
        deliveredAt: inHours(-30),
        receivedAt: inHours(-28),
      },
    },
    say,
  )
  refund.returnId = paying.id
  const arriving = aReturn(
    {
      ...of(wool),
      number: 'R-8Q2W-10ZC',
      request: 'APPROVED',
      goods: 'IN_TRANSIT',
      turn: 'SELLER',
      what: `${goods.lamp.title} ×2`,
      lines: line([{ state: 'IN_TRANSIT', quantity: 2 }], 2),
      amount: cny('478.00'),
      quote: quoteLines([[1, '478.00']], say),
      parcel: {
        carrier: '顺丰速运',
        number: 'SF1099920031234',
        shippedAt: inHours(-40),
        deliveredAt: inHours(-47),
      },
      clocks: [
        clock(
          'C6',
          'AUTO_REFUND',
          0.7,
          '478.00',
          say('不确认收货,将自动退款 ¥478.00。', 'If nobody confirms, ¥478.00 goes back by itself.'),
        ),
      ],
      actions: ['RECEIVE', 'DELIVERED', 'ASSIGN', 'NOTE'],
      blocked: [
        {
          action: 'INSPECT',
          code: 'NOTHING_ARRIVED',
          reason: say('还没有确认收货', 'nothing has been received yet'),
        },
      ],
    },
    say,
  )
  const inspecting = aReturn(
    {
      ...of(wool),
      number: 'R-1H6P-93LE',
      request: 'APPROVED',
      goods: 'ARRIVED',
      turn: 'SELLER',
      reason: changedMind,
      what: `${goods.scarf.title} ×3`,
      lines: [
        {
          sku: 'SC-1',
          title: goods.scarf.title,
          variant: goods.scarf.variant,
          lineNo: 1,
          quantity: 3,
          units: [{ state: 'ARRIVED', quantity: 3 }],
        },
      ],
      amount: cny('984.00'),
      quote: quoteLines([[1, '984.00']], say),
      clocks: [
        clock(
          'C8',
          'AUTO_REFUND',
          31,
          '984.00',
          say('不验货,将自动退款 ¥984.00。', 'If nobody inspects, ¥984.00 goes back by itself.'),
        ),
      ],
      actions: ['INSPECT', 'REFUND', 'ASSIGN', 'NOTE'],
      blocked: [],
      assignee: { subject: 'agent', name: '周宁' },
    },
    say,
  )
  const refused = aReturn(
    {
      ...of(wool),
      number: 'R-3V7N-58GH',
      request: 'REJECTED',
      turn: 'BUYER',
      rejection: {
        code: 'NO_DEFECT_FOUND',
        text: say('没有发现缺陷', 'No defect was found'),
        message: say(
          '照片里的壶嘴没有裂纹,是釉面的自然开片。方便的话请拍一张逆光照片。',
          'The photo shows natural crazing of the glaze, not a crack. A photo against the light would help us.',
        ),
      },
      clocks: [
        clock(
          'C9',
          'AUTO_CLOSE_BUYER',
          150,
          undefined,
          say('买家不回应,售后单将关闭。', 'If the buyer does nothing, the case closes.'),
        ),
      ],
      actions: ['EDIT', 'WITHDRAW', 'NOTE', 'ASSIGN'],
      blocked: [],
      edits: 1,
      editsLeft: 2,
    },
    say,
  )
  const done = aReturn(
    {
      ...of(long),
      number: 'R-9C4B-02JK',
      request: 'COMPLETED',
      goods: 'ACCEPTED',
      money: 'PAID',
      turn: 'NOBODY',
      what: `${goods.filters.title} ×1`,
      amount: cny('19.00'),
      quote: quoteLines([[1, '19.00']], say),
      refunds: [
        {
          ...refund,
          id: anId(),
          total: cny('19.00'),
          state: 'PAID',
          paidAt: inHours(-20),
          legs: [leg('WX-1', say('微信支付', 'WeChat Pay'), '19.00', 'PAID')],
        },
      ],
      clocks: [],
      actions: ['NOTE'],
      blocked: [],
      closedAt: inHours(-20),
    },
    say,
  )
  world.returns = [arriving, waiting, inspecting, toSend, refused, paying, done, ...agreementCases(wool, say)]
  world.refunds = [refund]
  world.guard = {
    ...world.guard,
    known: true,
    roster: true,
    gaps: [
      { from: inHours(26), to: inHours(190), isLong: true, clocks: 14, atRisk: cny('38200.00') },
      { from: inHours(4), to: inHours(18), isLong: false, clocks: 2, atRisk: cny('310.00') },
    ],
  }
  world.roster.people = [{ subject: 'agent', shifts: [{ day: 'MONDAY', from: '09:00:00', to: '18:00:00' }] }]
  world.credit = [
    {
      id: anId(),
      shopId: anId(),
      shopName: shop.name,
      holder: '13800001234',
      holderName: tea.buyer?.name,
      balance: cny('7.00'),
      next: { amount: cny('5.00'), at: inHours(300) },
      openedAt: inHours(-700),
      entries: [
        {
          id: anId(),
          kind: 'SPEND',
          amount: cny('-1.00'),
          cause: 'spend:1',
          note: tea.number,
          at: inHours(-20),
        },
        {
          id: anId(),
          kind: 'GRANT',
          amount: cny('8.00'),
          cause: 'goodwill:1',
          note: 'R-5M1T-77VB',
          expiresAt: inHours(300),
          at: inHours(-40),
        },
      ],
    },
  ]
  world.findings = [
    {
      id: anId(),
      version: 0,
      kind: 'NOT_GRANTED',
      state: 'OPEN',
      label: '4200002231202611211234567890',
      expected: cny('0.00'),
      found: cny('5.00'),
      foundAt: inHours(-3),
      seenAt: inHours(-1),
    },
  ]
  return world

  function clock(
    code: 'C5' | 'C6' | 'C8' | 'C9',
    outcome: 'AUTO_REFUND' | 'AUTO_CLOSE_BUYER',
    hours: number,
    risk: string | undefined,
    text: string,
  ) {
    return {
      kind: 'HARD',
      code,
      outcome,
      text,
      state: 'RUNNING',
      startedAt: inHours(-20),
      dueAt: inHours(hours),
      atRisk: cny(risk ?? '0.00'),
      extended: false,
    } as const
  }
  function leg(
    tenderRef: string,
    method: string,
    amount: string,
    state: 'GRANTED' | 'FAILED' | 'PAID',
    failure?: string,
  ) {
    return {
      id: anId(),
      tenderRef,
      kind: 'WALLET',
      method,
      amount: cny(amount),
      gateway: state === 'FAILED' ? 'HTTP' : 'MANUAL',
      state,
      attempts: state === 'FAILED' ? 3 : 0,
      reference: state === 'PAID' ? '4200002231202611211234567890' : undefined,
      failure,
    }
  }
}
