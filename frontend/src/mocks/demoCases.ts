import type { Order, Return } from '@/api/types'
import type { DemoOrders } from './demoOrders'
import { aClock } from './demoParts'
import { anEntry, aReturn, cny, inHours, quoteLines } from './fixtures'
import { goods } from './goods'
import type { Says } from './says'

/** Cases whose turn it is: the shop's, the buyer's, the carrier's. */
export function demoCases({ tea, wool }: DemoOrders, returnAddress: string, say: Says) {
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
      returnAddress: returnAddress,
      timeline: [anEntry({ at: inHours(-70) }), agreed],
      clocks: [
        aClock(
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
        aClock(
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
        aClock(
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
        aClock(
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
  return { waiting, toSend, arriving, inspecting, refused }
}
