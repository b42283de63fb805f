import { HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Action, Return } from '@/api/types'
import { sum } from '@/i18n/money'
import { agreed } from './agreement'
import { aLine, anEntry, anId, aReturn, inHours, returnRowOf } from './fixtures'
import type { Says } from './says'
import { type At, act, api, page, refusal, refusedAt } from './server'
import { db } from './world'

type Repair = NonNullable<Return['repair']>
type Slot = Schemas['RepairSlot']

const bothSides: Action[] = ['NOTE', 'ASSIGN']

export const aRepair = (part: Partial<Repair> = {}): Repair => ({
  stage: 'NONE',
  covered: true,
  repairedBefore: 0,
  instead: [],
  overdue: false,
  stillFaulty: false,
  ...part,
})

export const aFee = (): NonNullable<Repair['fee']> => ({
  cause: 'GUARANTEE_OVER',
  message: '灯珠老化，需要更换灯板。',
  lines: [
    { kind: 'PART', text: '灯板 LED board', amount: { amount: '46.00', currency: 'CNY' } },
    { kind: 'LABOUR', text: '工时 labour', amount: { amount: '30.00', currency: 'CNY' } },
  ],
  total: { amount: '76.00', currency: 'CNY' },
  quotedAt: inHours(-20),
})

export const aSlot = (part: Partial<Slot> = {}): Slot => ({
  id: anId(),
  place: 'COUNTER',
  address: '文一西路 969 号柜台',
  startsAt: inHours(72),
  endsAt: inHours(73),
  zone: 'Asia/Shanghai',
  capacity: 2,
  left: 2,
  ...part,
})

/** A case that is repaired, as it stands at this stage. */
export function aRepairCase(repair: Partial<Repair>, part: Partial<Return>, say: Says): Return {
  return aReturn(
    {
      kind: 'REPAIR',
      request: 'APPROVED',
      goods: repair.stage && repair.stage !== 'NONE' ? 'ARRIVED' : 'WITH_BUYER',
      turn: 'SELLER',
      timeline: [anEntry({ at: inHours(-90) })],
      clocks: [],
      actions: bothSides,
      repair: aRepair(repair),
      ...part,
    },
    say,
  )
}

const step = (ret: Return, part: Partial<Repair>): Repair => ({ ...(ret.repair ?? aRepair()), ...part })

const plain = (verb: string, zh: string, en: string, part: (ret: Return) => Partial<Return>) =>
  http.post<At>(`${api}/returns/:id/${verb}`, ({ params, request }) =>
    act(params.id, request, (ret, _, says) => ({ told: says(zh, en), ...part(ret) })),
  )

export const repairHandlers = [
  http.get(`${api}/repairs`, ({ request }) => {
    const assignee = new URL(request.url).searchParams.get('assignee')
    const rows = db.returns
      .filter(({ kind, request: state }) => kind === 'REPAIR' && state === 'APPROVED')
      .filter((ret) => !assignee || ret.assignee?.subject === assignee)
    return HttpResponse.json(page(rows.map(repairRowOf)))
  }),
  http.get(`${api}/repair-slots`, () => HttpResponse.json(page(db.slots))),
  http.post(`${api}/repair-slots`, async ({ request }) => {
    const asked = (await request.json()) as Schemas['OfferRepairSlots']
    if (asked.place === 'COUNTER' && !asked.address) {
      return refusedAt('/address', 'REQUIRED', 'Please fill this in')
    }
    const slot = aSlot({
      place: asked.place,
      address: asked.address,
      capacity: asked.capacity,
      left: asked.capacity,
    })
    db.slots = [...db.slots, slot]
    return HttpResponse.json(page([slot]))
  }),
  http.delete<At>(`${api}/repair-slots/:id`, ({ params }) => {
    db.slots = db.slots.filter(({ id }) => id !== params.id)
    return new HttpResponse(null, { status: 204 })
  }),
  http.get(`${api}/returns/:id/slots`, () =>
    HttpResponse.json(page(db.slots.filter(({ left }) => left > 0))),
  ),
  http.post<At>(`${api}/returns/:id/book-appointment`, ({ params, request }) =>
    act(params.id, request, (ret, { slotId, address }: Schemas['BookAppointment'], says) => {
      const slot = db.slots.find(({ id }) => id === slotId)
      if (!slot || slot.left === 0) return refusal(409, 'SLOT_FULL', 'The last place has just been taken')
      slot.left -= 1
      return {
        told: says('已预约', 'an appointment was made'),
        repair: step(ret, {
          appointment: {
            place: slot.place,
            startsAt: slot.startsAt,
            endsAt: slot.endsAt,
            zone: slot.zone,
            address: address ?? slot.address,
            movableUntil: inHours(48),
          },
        }),
        actions: [...ret.actions, 'CANCEL_APPOINTMENT'],
      }
    }),
  ),
  plain('cancel-appointment', '预约已取消', 'the appointment was cancelled', (ret) => ({
    repair: step(ret, { appointment: undefined }),
    actions: ret.actions.filter((action) => action !== 'CANCEL_APPOINTMENT'),
  })),
  plain('diagnose', '开始检测', 'the fault is being looked for', (ret) => ({
    repair: step(ret, { stage: 'DIAGNOSING' }),
    actions: ['START_REPAIR', 'QUOTE_REPAIR', 'GIVE_UP_REPAIR', ...bothSides],
  })),
  http.post<At>(`${api}/returns/:id/quote-repair`, ({ params, request }) =>
    act(params.id, request, (ret, { cause, lines, message }: Schemas['QuoteRepair'], says) => ({
      told: says(`维修报价：${message}`, `the repair would cost something: ${message}`),
      turn: 'BUYER',
      repair: step(ret, {
        stage: 'QUOTED',
        fee: {
          cause,
          message,
          lines,
          total: sum(
            lines.map(({ amount }) => amount),
            'CNY',
          ),
          quotedAt: new Date().toISOString(),
        },
      }),
      actions: ['QUOTE_REPAIR', 'ACCEPT_QUOTE', 'DECLINE_QUOTE', ...bothSides],
    })),
  ),
  plain('accept-quote', '同意了报价', 'agreed to the price', (ret) => ({
    difference: ret.repair?.fee && { amount: ret.repair.fee.total, state: 'OWED' },
    repair: step(ret, { stage: 'PAYMENT_DUE', covered: false }),
    actions: ['DIFFERENCE_PAID', ...bothSides],
  })),
  plain('decline-quote', '没有接受报价', 'declined the price', (ret) => ({
    repair: step(ret, { stage: 'UNREPAIRED', finding: 'QUOTE_DECLINED' }),
    outbound: 'DUE',
    actions: ['RESEND', 'HAND_OVER', ...bothSides],
  })),
  plain('start-repair', '开始维修', 'the repair has begun', (ret) => ({
    repair: step(ret, { stage: 'REPAIRING' }),
    actions: ['TEST_REPAIR', 'GIVE_UP_REPAIR', ...bothSides],
  })),
  plain('test-repair', '正在测试', 'the repair is being tested', (ret) => ({
    repair: step(ret, { stage: 'TESTING' }),
    actions: ['REPAIRED', 'START_REPAIR', 'GIVE_UP_REPAIR', ...bothSides],
  })),
  plain('repaired', '已修好', 'it is repaired', (ret) => ({
    repair: step(ret, { stage: 'READY' }),
    outbound: 'DUE',
    actions: ['RESEND', 'HAND_OVER', ...bothSides],
  })),
  http.post<At>(`${api}/returns/:id/give-up-repair`, ({ params, request }) =>
    act(params.id, request, (ret, { finding, message }: Schemas['GiveUpRepair'], says) => ({
      told: says(`没有维修：${message}`, `it is not repaired: ${message}`),
      repair: step(ret, {
        stage: ret.repair?.covered && finding === 'NOT_REPAIRABLE' ? 'NOT_REPAIRABLE' : 'UNREPAIRED',
        finding,
        note: message,
      }),
      actions: ['CHOOSE_INSTEAD', ...bothSides],
    })),
  ),
  plain('hand-over', '已交给买家', 'handed over to the buyer', () => ({
    outbound: 'SENT',
    turn: 'BUYER',
    resend: { sentAt: new Date().toISOString() },
    actions: ['CONFIRM', 'STILL_FAULTY', ...bothSides],
  })),
  plain('still-faulty', '仍有故障', 'still faulty', (ret) => ({
    request: 'COMPLETED',
    outbound: 'CONFIRMED',
    closedAt: new Date().toISOString(),
    repair: step(ret, { stillFaulty: true }),
    actions: bothSides,
  })),
  http.post<At>(`${api}/returns/:id/choose-instead`, ({ params, request }) =>
    act(params.id, request, (ret, { kind }: Schemas['ChooseInstead'], says) => ({
      told: says('改选其他方式', 'chose another remedy'),
      ...agreed(ret, kind, false),
      goods: ret.goods,
      repair: undefined,
    })),
  ),
]

function repairRowOf(ret: Return): Schemas['RepairRow'] {
  const row = returnRowOf(ret)
  const repair = ret.repair ?? aRepair()
  return {
    id: ret.id,
    number: ret.number,
    what: ret.what,
    buyerName: row.buyerName,
    stage: repair.stage,
    outbound: ret.outbound,
    goods: ret.goods,
    turn: ret.turn,
    covered: repair.covered,
    overdue: repair.overdue,
    place: repair.appointment?.place,
    startsAt: repair.appointment?.startsAt,
    zone: repair.appointment?.zone,
    dueAt: row.dueAt ?? inHours(200),
    dueClock: 'REPAIR',
    assigneeId: ret.assignee?.subject,
    assigneeName: ret.assignee?.name,
    submittedAt: ret.submittedAt,
  }
}

/** Repairs at several stages, for the board and the pages. */
export function repairCases(orderId: string, say: Says): Return[] {
  const common = { orderId, lines: [aLineOf()] }
  const clock = (code: string, hours: number, text: string): Return['clocks'] => [
    {
      kind: 'HARD',
      code,
      outcome: 'REPAIR_OVERDUE',
      text,
      state: 'RUNNING',
      startedAt: inHours(-90),
      dueAt: inHours(hours),
      atRisk: { amount: '0.00', currency: 'CNY' },
      extended: false,
    },
  ]
  return [
    aRepairCase(
      { stage: 'REPAIRING', stageSince: inHours(-20), begunAt: inHours(-80), coveredUntil: inHours(4000) },
      {
        ...common,
        number: 'R-2K7B-11RP',
        clocks: clock('REPAIR', 640, say('须在此前修好', 'The repair must be done by then')),
        actions: ['TEST_REPAIR', 'GIVE_UP_REPAIR', ...bothSides],
      },
      say,
    ),
    aRepairCase(
      { stage: 'QUOTED', covered: false, begunAt: inHours(-60), fee: aFee() },
      {
        ...common,
        number: 'R-5M3D-22RP',
        turn: 'BUYER',
        clocks: clock(
          'REPAIR_QUOTED',
          140,
          say('报价保留到此时', 'The buyer may agree to the price until then'),
        ),
        actions: ['ACCEPT_QUOTE', 'DECLINE_QUOTE', ...bothSides],
      },
      say,
    ),
    aRepairCase(
      {},
      {
        ...common,
        number: 'R-9T1F-33RP',
        turn: 'BUYER',
        returnAddress: say('杭州市七贤路 12 号', '12 Qixian Road, Hangzhou'),
        clocks: clock('C5', 150, say('请在此前寄回', 'The goods must be sent by then')),
        actions: ['SHIP', 'BOOK_APPOINTMENT', 'WITHDRAW', ...bothSides],
      },
      say,
    ),
  ]
}

function aLineOf(): Return['lines'][number] {
  const { lineNo, sku, title, variant } = aLine('lamp')
  return { lineNo, sku, title, variant, quantity: 1, units: [{ state: 'ARRIVED', quantity: 1 }] }
}
