import type { Order, Return } from '@/api/types'
import { anEntry, anOffer, aReturn, cny, inHours, quoteLines } from './fixtures'
import { goods } from './goods'
import type { Says } from './says'

/** Cases where both sides come to terms, or goods make it right. */
export function agreementCases(order: Order, say: Says): Return[] {
  const { price: _p, category: _c, ...scarf } = goods.scarf
  const common = {
    orderId: order.id,
    orderNumber: order.number,
    what: `${goods.scarf.title} ×1`,
    amount: cny('328.00'),
    quote: quoteLines([[1, '328.00']], say),
    blocked: [],
  } satisfies Partial<Return>
  const line = (state: Return['goods']) => ({
    ...scarf,
    lineNo: 1,
    quantity: 1,
    units: [{ state, quantity: 1 }],
    wanted: { variant: say('米白', 'ivory') },
  })
  const clock = (
    code: 'C11' | 'C12' | 'OFFERED' | 'ASKED',
    outcome: Return['clocks'][number]['outcome'],
    hours: number,
    text: string,
  ) => [
    {
      code,
      outcome,
      text,
      kind: 'HARD' as const,
      extended: false,
      state: 'RUNNING',
      startedAt: inHours(-4),
      dueAt: inHours(hours),
      atRisk: cny('0.00'),
    },
  ]

  const offered = aReturn(
    {
      ...common,
      number: 'R-4D8A-66PF',
      request: 'COUNTERED',
      turn: 'BUYER',
      lines: [{ ...line('WITH_BUYER'), wanted: undefined }],
      offers: [
        anOffer({
          lines: [{ lineNo: 1, allowance: cny('60.00') }],
          money: cny('60.00'),
          message: say(
            '只是包边有一处脱线,补你 60 元可以吗?',
            'Only one thread of the hem is loose; would ¥60 make it right?',
          ),
        }),
        anOffer({
          place: 2,
          state: 'WAITING',
          kind: 'EXCHANGE',
          goodsComeBack: true,
          advance: true,
          hold: { amount: cny('328.00'), method: 'ALIPAY' },
          money: cny('0.00'),
          difference: cny('71.00'),
          lines: [
            {
              lineNo: 1,
              wanted: { title: say('真丝长巾', 'Long silk scarf'), variant: '180×70', price: cny('399.00') },
            },
          ],
          message: say('或者换成长款,补差价即可。', 'Or the long one, for the difference.'),
        }),
      ],
      clocks: clock(
        'OFFERED',
        'OFFER_LAPSES',
        60,
        say('方案保留到此时;之后恢复原来的申请', 'The offer stands until then'),
      ),
      actions: ['ACCEPT_OFFER', 'DECLINE_OFFER', 'TAKE_BACK_OFFER', 'WITHDRAW', 'NOTE', 'ASSIGN'],
    },
    say,
  )
  const asked = aReturn(
    {
      ...common,
      number: 'R-6T2E-19YN',
      kind: 'EXCHANGE',
      request: 'INFO_NEEDED',
      turn: 'BUYER',
      question: say(
        '麻烦拍一张吊牌的照片,确认一下批次?',
        'Could you send a photo of the tag, so that we know the batch?',
      ),
      lines: [line('WITH_BUYER')],
      clocks: clock(
        'ASKED',
        'AUTO_CLOSE_BUYER',
        140,
        say(
          '买家须在此前回复商家;否则售后关闭',
          'The buyer must answer the shop by then; else the case closes',
        ),
      ),
      actions: ['ANSWER', 'EDIT', 'WITHDRAW', 'NOTE', 'ASSIGN'],
    },
    say,
  )
  const due = aReturn(
    {
      ...common,
      number: 'R-0Z5C-83MW',
      kind: 'EXCHANGE',
      request: 'APPROVED',
      goods: 'ACCEPTED',
      outbound: 'DUE',
      lines: [line('ACCEPTED')],
      parcel: {
        carrier: '中通快递',
        number: '78123400955',
        shippedAt: inHours(-70),
        deliveredAt: inHours(-20),
        receivedAt: inHours(-18),
      },
      clocks: clock(
        'C11',
        'CONVERT_TO_REFUND',
        50,
        say(
          '商家须在此前寄出;不寄出就转为退款',
          'The replacement must leave by then; if not, it becomes a refund',
        ),
      ),
      actions: ['RESEND', 'INSPECT', 'CONVERT', 'OFFER', 'WITHDRAW', 'NOTE', 'ASSIGN'],
    },
    say,
  )
  const coming = aReturn(
    {
      ...common,
      number: 'R-8L1V-40SB',
      kind: 'EXCHANGE',
      request: 'APPROVED',
      goods: 'ACCEPTED',
      outbound: 'SENT',
      turn: 'BUYER',
      lines: [line('ACCEPTED')],
      resend: {
        carrier: '顺丰速运',
        number: 'SF1077720031234',
        sentAt: inHours(-50),
        deliveredAt: inHours(-6),
      },
      timeline: [anEntry({ at: inHours(-90) })],
      clocks: clock(
        'C12',
        'AUTO_COMPLETE',
        150,
        say(
          '届时自动完成,除非买家提出异议',
          'The case completes by itself then, unless the buyer says otherwise',
        ),
      ),
      actions: ['CONFIRM', 'RESEND', 'NOTE', 'ASSIGN'],
    },
    say,
  )
  return [offered, asked, due, coming]
}
