import type { Return } from '@/api/types'
import { anEntry, anId, aPhoto, aReturn, cny, inHours, quoteLines } from './fixtures'
import { goods } from './goods'
import type { Says } from './says'

/** What came back was looked at, and not all of it is paid for: before the decision, after it, and when the case is over. */
export function inspectedCases(orderId: string, say: Says): Return[] {
  const crack = aPhoto('crack.png', 'INSPECTION')
  const { price: _, category: __, ...teapot } = goods.teapot
  const accepted = { state: 'ACCEPTED', quantity: 1, grade: 'A' } as const
  const refused = {
    quantity: 1,
    grade: 'D',
    reason: 'QUALITY_LOST',
    why: say('品质或功能受损', 'quality or function is lost'),
    note: say(
      '壶嘴缺一块,寄出时的装箱照片里是完好的。',
      'A piece of the spout is missing; it was whole in the photo of the packing.',
    ),
    evidence: [crack.id],
  }
  const goesHome = {
    kind: 'HARD',
    code: 'GOES_HOME',
    outcome: 'REMIND',
    text: say(
      '商家须在此前送回商品；没有送回就提醒双方',
      'The goods must be on their way to you by then; if not, both sides are reminded',
    ),
    state: 'RUNNING',
    extended: false,
    startedAt: inHours(-5),
    dueAt: inHours(67),
    atRisk: cny('0.00'),
  } as const
  const lookedAt = {
    orderId,
    request: 'APPROVED',
    goods: 'REFUSED',
    turn: 'SELLER',
    reason: { code: 'NO_REASON', text: say('不想要了', 'Changed my mind'), fault: 'BUYER' },
    text: undefined,
    amount: cny('64.95'),
    asked: cny('129.90'),
    quote: quoteLines([[1, '64.95']], say),
    evidence: [crack],
    lines: [{ ...teapot, lineNo: 1, quantity: 2, units: [accepted, { ...refused, state: 'REFUSED' }] }],
    parcel: {
      carrier: '顺丰速运',
      number: 'SF1400277711',
      shippedAt: inHours(-60),
      receivedAt: inHours(-20),
    },
    actions: ['REFUND', 'SEND_BACK', 'ESCALATE', 'NOTE', 'ASSIGN'],
    blocked: [],
    escalateFrom: inHours(-30),
  } satisfies Partial<Return>
  return [
    aReturn(
      {
        ...lookedAt,
        number: 'R-4S8F-71VP',
        clocks: [
          {
            ...goesHome,
            code: 'C8',
            outcome: 'AUTO_REFUND',
            text: say(
              '商家须在此前验货并退款；不处理就自动退款 ¥129.90',
              'The shop must inspect and refund by then; if not, ¥129.90 goes back by itself',
            ),
            dueAt: inHours(28),
            atRisk: cny('129.90'),
          },
        ],
      },
      say,
    ),
    aReturn(
      {
        ...lookedAt,
        number: 'R-6J2N-35TD',
        money: 'GRANTED',
        asked: undefined,
        moneyBy: inHours(140),
        contestUntil: inHours(140),
        clocks: [goesHome],
        actions: ['SEND_BACK', 'ESCALATE', 'NOTE', 'ASSIGN'],
        refunds: [
          {
            id: anId(),
            version: 1,
            returnId: anId(),
            returnNumber: 'R-6J2N-35TD',
            total: cny('64.95'),
            compensation: cny('0.00'),
            state: 'GRANTED',
            grantedAt: inHours(-5),
            legs: [
              {
                id: anId(),
                tenderRef: 'WX-1',
                kind: 'CASH',
                method: say('微信支付', 'WeChat Pay'),
                amount: cny('64.95'),
                state: 'GRANTED',
              },
            ],
          },
        ],
      },
      say,
    ),
    aReturn(
      {
        ...lookedAt,
        number: 'R-1X9C-84MW',
        request: 'EXPIRED',
        amount: cny('129.90'),
        quote: quoteLines([[1, '129.90']], say),
        asked: undefined,
        escalateFrom: undefined,
        closedAt: inHours(-5),
        clocks: [goesHome],
        actions: ['SEND_BACK', 'NOTE'],
        lines: [
          { ...teapot, lineNo: 1, quantity: 2, units: [{ ...refused, quantity: 2, state: 'REFUSED' }] },
        ],
        timeline: [anEntry({ verb: 'EXPIRED', text: say('买家没有回应', 'The buyer did not answer') })],
      },
      say,
    ),
  ]
}
