import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { anId, aReturn, cny, holdNotYet, inHours } from './fixtures'
import type { Says } from './says'

/** Invented: cases in which the buyer has to pay something, his credit, what he owes, and invoices with red letters. */
export function moneyWorld(orderId: string, say: Says) {
  const owing: Return = aReturn(
    {
      orderId,
      kind: 'EXCHANGE',
      request: 'APPROVED',
      turn: 'BUYER',
      goods: 'ACCEPTED',
      clocks: [],
      blocked: [],
      difference: { amount: cny('71.00'), state: 'OWED', left: cny('63.00'), byCredit: cny('8.00') },
      actions: ['PAY_WITH_CREDIT', 'DIFFERENCE_PAID', 'NOTE', 'ASSIGN'],
    },
    say,
  )
  const kept: Return = aReturn(
    {
      orderId,
      kind: 'EXCHANGE',
      request: 'APPROVED',
      turn: 'BUYER',
      goods: 'WITH_BUYER',
      outbound: 'CONFIRMED',
      advance: true,
      clocks: [],
      blocked: [],
      actions: ['SHIP', 'NOTE', 'ASSIGN'],
    },
    say,
  )
  const held: Return = aReturn(
    {
      orderId,
      kind: 'EXCHANGE',
      request: 'APPROVED',
      turn: 'SELLER',
      goods: 'WITH_BUYER',
      outbound: 'DUE',
      advance: true,
      clocks: [
        {
          kind: 'HARD',
          extended: false,
          code: 'C11',
          outcome: 'CONVERT_TO_REFUND',
          text: say(
            '商家须在此前寄出;不寄出就转为退款',
            'The replacement must leave by then; if not, it becomes a refund',
          ),
          state: 'RUNNING',
          startedAt: inHours(-2),
          dueAt: inHours(70),
          atRisk: cny('199.00'),
        },
      ],
      blocked: [holdNotYet(say)],
      actions: ['RECEIVE', 'USE_DEADLINE', 'CONVERT', 'NOTE', 'ASSIGN'],
    },
    say,
  )
  const demand = (part: Partial<Schemas['Demand']>): Schemas['Demand'] => ({
    id: anId(),
    version: 0,
    returnId: kept.id,
    returnNumber: kept.number,
    cause: 'OLD_ONE_KEPT',
    state: 'ASKED',
    amount: cny('129.90'),
    askedAt: inHours(-40),
    dueAt: inHours(296),
    late: false,
    ...part,
  })
  const red = (state: Schemas['RedLetter']['state'], code: string): Schemas['RedLetter'] => ({
    id: anId(),
    refundId: anId(),
    code,
    state,
    reason: 'RETURN',
    amount: cny('40.00'),
    begunAt: inHours(-30),
    voidAt: inHours(42),
    alarmed: false,
    done: false,
  })
  const invoice = (part: Partial<Schemas['Invoice']>): Schemas['Invoice'] => ({
    id: anId(),
    version: 0,
    orderId,
    orderNumber: '2026-1118-0012',
    forCompany: true,
    title: say('杭州青野茶器有限公司', 'Qingye Teaware Ltd'),
    taxId: '91330100MA2XXXXX0X',
    state: 'REQUESTED',
    amount: cny('299.00'),
    requestedAt: inHours(-100),
    dueAt: inHours(68),
    alarmed: false,
    red: [],
    further: [],
    ...part,
  })
  const issued = { state: 'ISSUED', issuedAt: inHours(-60), number: '24332000000123456789' } as const
  return {
    returns: [owing, kept, held],
    credit: [
      {
        id: anId(),
        version: 3,
        shopId: anId(),
        shopName: say('青野家居', 'Qingye Home'),
        holder: 'buyer-1',
        holderName: '林晓雨',
        balance: cny('40.00'),
        next: { amount: cny('15.00'), at: inHours(400) },
        openedAt: inHours(-900),
        entries: [
          {
            id: anId(),
            kind: 'SPEND',
            amount: cny('-8.00'),
            cause: 'difference:1',
            note: owing.number,
            returnId: owing.id,
            at: inHours(-3),
          },
          {
            id: anId(),
            kind: 'SPEND',
            amount: cny('-12.00'),
            cause: 'spend:A-7',
            note: 'A-7',
            at: inHours(-90),
          },
          { id: anId(), kind: 'GRANT', amount: cny('60.00'), cause: 'goodwill:1', at: inHours(-900) },
        ],
      },
    ] satisfies Schemas['CreditAccount'][],
    holds: [
      {
        id: anId(),
        version: 0,
        returnId: held.id,
        returnNumber: held.number,
        state: 'WANTED',
        amount: cny('199.00'),
        method: 'wechat',
        askedAt: inHours(-2),
        movedAt: inHours(-2),
        gateway: 'MANUAL',
        toDo: 'AUTHORISE',
      },
      {
        id: anId(),
        version: 1,
        returnId: kept.id,
        returnNumber: kept.number,
        state: 'STANDS',
        amount: cny('129.90'),
        method: 'alipay',
        askedAt: inHours(-90),
        movedAt: inHours(-89),
        expiresAt: inHours(79),
        gateway: 'ALIPAY',
        reference: 'PSP-7781',
      },
    ] satisfies Schemas['Hold'][],
    demands: [
      demand({ late: true, dueAt: inHours(-20) }),
      demand({
        cause: 'PAID_WITHOUT_RIGHT',
        words: say('这笔退款付了两次。', 'This refund was paid twice.'),
      }),
    ],
    invoices: [
      invoice({ alarmed: true, dueAt: inHours(9) }),
      invoice({
        ...issued,
        orderId: anId(),
        red: [red('REJECTED_BY_BUYER', '05'), red('WAITS_FOR_SELLER', '03')],
      }),
      invoice({
        ...issued,
        orderId: anId(),
        number: '24332000000123456790',
        red: [red('WAITS_FOR_BUYER', '02')],
      }),
    ],
  }
}
