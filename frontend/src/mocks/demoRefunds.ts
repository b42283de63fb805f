import type { Order, Refund } from '@/api/types'
import { aLeg } from './demoParts'
import { anId, aReturn, cny, inHours, quoteLines } from './fixtures'
import { goods } from './goods'
import type { Says } from './says'

/** Money that did not arrive, and money that did. */
export function demoRefunds(long: Order, say: Says) {
  const of = (order: Order) => ({ orderId: order.id, orderNumber: order.number })
  const moneyBack = [
    aLeg('WX-1', say('微信支付', 'WeChat Pay'), '859.00', 'GRANTED'),
    aLeg(
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
    dueAt: inHours(30),
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
          legs: [aLeg('WX-1', say('微信支付', 'WeChat Pay'), '19.00', 'PAID')],
        },
      ],
      clocks: [],
      actions: ['NOTE'],
      blocked: [],
      closedAt: inHours(-20),
    },
    say,
  )
  return { paying, done, refund }
}
