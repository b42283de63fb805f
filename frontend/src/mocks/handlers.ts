import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Ask, Evidence, Order, Quote, Return } from '@/api/types'
import { comesBack, isReplaced } from '@/features/returns/kinds'
import { isMore, isZero, sum } from '@/i18n/money'
import { agreed, agreementHandlers, sendable } from './agreement'
import { db } from './db'
import {
  anId,
  aPerson,
  aReturn,
  cny,
  inHours,
  optionsOf,
  quoteLines,
  reasonOf,
  returnRowOf,
  rowOf,
} from './fixtures'
import { moneyHandlers } from './money'
import { peopleHandlers } from './people'
import { policyHandlers } from './policy'
import { repairHandlers } from './repairs'
import type { Says } from './says'
import { type At, act, api, page, refusal, refusedAt, say, tagged, unknown, unseen, who } from './server'
import { signalHandlers } from './signals'
import { warehouseHandlers } from './warehouse'

export { refusal }

/** As many as were asked for, and where to go on. */
function pageOf<T>(items: T[], asked: URLSearchParams) {
  const from = Number(asked.get('cursor') ?? 0)
  const to = from + Number(asked.get('limit') ?? 20)
  return { items: items.slice(from, to), ...(to < items.length && { nextCursor: String(to) }) }
}

const takenOf = (order: Order, lineNo: number, editing: string | null) =>
  db.returns
    .filter(
      (ret) =>
        ret.orderId === order.id && ret.id !== editing && !['WITHDRAWN', 'EXPIRED'].includes(ret.request),
    )
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineNo === lineNo)
    .reduce((taken, { quantity }) => taken + quantity, 0)

function quoteOf(ask: Ask, says: Says): Quote {
  const order = db.orders.find(({ id }) => id === ask.orderId)
  const lines = ask.lines.map(({ lineNo, quantity }): [number, string] => {
    const line = order?.lines.find((one) => one.lineNo === lineNo)
    return [lineNo, ((Number(line?.paid.amount ?? 0) / (line?.quantity ?? 1)) * quantity).toFixed(2)]
  })
  const freeMind = ask.reason === 'NO_REASON'
  const accounts = ask.kind === 'PRICE_MATCH' ? priceLines(ask, lines, says) : quoteLines(lines, says)
  if (freeMind) {
    accounts.push({
      kind: 'FREIGHT_BROKEN',
      amount: cny('-10.00'),
      sentence: {
        rule: 'P19',
        text: says(
          '退货后未满 ¥99.00,原免除的运费 ¥10.00 需扣除。',
          'Without it the order is below ¥99.00, so the waived postage of ¥10.00 is taken off.',
        ),
      },
    })
  }
  const total = sum(
    accounts.map(({ amount }) => amount),
    'CNY',
  )
  return {
    total,
    compensation: cny('0.00'),
    lines: accounts,
    tenders: [{ ref: 'WX-1', kind: 'WALLET', method: '微信支付', amount: total }],
    verdicts: ask.lines.map(({ lineNo }) => ({ lineNo, decision: 'ALLOWED', sentences: [] })),
    returnPostage: !comesBack(ask.kind) ? undefined : freeMind ? 'BUYER' : 'SELLER',
    freight: !comesBack(ask.kind)
      ? undefined
      : freeMind
        ? {
            rule: 'T06',
            text: says(
              '包邮商品无理由退货,只承担寄回运费。',
              'You changed your mind about goods sent free: only the way back is yours to pay.',
            ),
          }
        : { rule: 'P23', text: says('商品有问题,由店铺承担。', 'Because the goods were not right.') },
    moneyWithin: comesBack(ask.kind) ? { days: 7, workingDays: false, from: 'GOODS_RECEIVED' } : undefined,
    evidence:
      ask.kind === 'PRICE_MATCH'
        ? { photosMin: 0, textRequired: true }
        : { photosMin: freeMind ? 0 : 1, textRequired: false },
  }
}

/** The fall of the price, line by line. */
const priceLines = (ask: Ask, paid: [number, string][], says: Says): Quote['lines'] =>
  paid.map(([lineNo, amount], index) => {
    const { quantity = 1, priceNow } = ask.lines[index] ?? {}
    return {
      kind: 'ALLOWANCE',
      lineNo,
      amount: cny((Number(amount) - Number(priceNow?.amount ?? 0) * quantity).toFixed(2)),
      sentence: { rule: 'D05', text: says('价格下降的差额。', 'What the price has fallen by.') },
    }
  })

/** Which line's price is not lower than what was paid. */
const notLower = (ask: Ask, says: Says) => {
  const index =
    ask.kind === 'PRICE_MATCH'
      ? quoteOf(ask, says).lines.findIndex(({ amount }) => !isMore(amount, cny('0.00')))
      : -1
  return index < 0
    ? undefined
    : refusedAt(
        `/lines/${index}/priceNow`,
        'PRICE_NOT_LOWER',
        says('现在的价格不低于已付价格。', 'The price now is not lower than what was paid.'),
      )
}

/** Asked for in time, so that it cannot be refused for being late. */
const inside = (says: Says): Schemas['Advice'] => ({
  code: 'REJECT_INSIDE_WINDOW',
  text: says('买家在期限内提出了申请。', 'The buyer asked inside the window.'),
  rule: 'WINDOW_CN_7D',
  ruleText: says('签收次日起 7 天内可无理由退货。', 'It can go back for 7 days after the day of signing.'),
  source: 'L1 25; L2 10',
  risk: 'V03',
  instead: [
    { action: 'APPROVE', text: says('同意申请', 'Agree to it') },
    { rejectCode: 'TAG_REMOVED_OR_SOILED', text: says('吊牌已剪或有污渍', 'Tag removed or soiled') },
  ],
})

const share = (basisPoints: number, least: string, most: string): Schemas['PenaltyShare'] => ({
  owed: false,
  basisPoints,
  least: cny(least),
  most: cny(most),
})

const penalties: Schemas['Penalties'] = {
  id: anId(),
  version: 1,
  lateDispatch: share(1_000, '5.00', '100.00'),
  outOfStock: share(3_000, '0.00', '500.00'),
  source: 'D01, D02',
  confidence: 'L',
}

const presets = [
  {
    preset: {
      id: 'CN_7D',
      version: 1,
      window: { days: 7 },
      source: '消费者权益保护法 第25条',
      confidence: 'V',
      asOf: '2026-11-01',
    },
    text: '七日无理由退货',
  },
  {
    preset: {
      id: 'EU_14D',
      version: 1,
      window: { days: 14 },
      source: 'Directive 2011/83/EU art. 9–16',
      confidence: 'H',
      asOf: '2026-11-01',
    },
    text: 'EU withdrawal, 14 days',
  },
]

const scene = () => (typeof localStorage === 'undefined' ? null : localStorage.getItem('mock.scene'))

let asked = 0

export function tooSoon(seconds: number, says: Says) {
  const answer = refusal(
    429,
    'TOO_MANY_REQUESTS',
    says(`请求过于频繁,请 ${seconds} 秒后再试。`, `Too many requests; come again in ${seconds} s.`),
  )
  answer.headers.set('retry-after', String(seconds))
  return answer
}

const usualPostage = () => db.shop.freight.returnPostageUpTo ?? cny('25.00')

const staff = () =>
  (['OWNER', 'SUPERVISOR', 'AGENT', 'WAREHOUSE', 'FINANCE'] as const).map((role) => ({
    subject: role.toLowerCase(),
    role,
    name: aPerson(role.toLowerCase()).name,
    email: `${role.toLowerCase()}@example.com`,
  }))

export const handlers: HttpHandler[] = [
  http.all(`${api}/*`, () =>
    scene() === 'error' ? refusal(503, 'UNAVAILABLE', '服务暂时不可用,请稍后再试。') : undefined,
  ),
  // Every other question comes too soon.
  http.all(`${api}/*`, ({ request }) => {
    if (scene() !== 'busy' || ++asked % 2 === 0) return undefined
    return tooSoon(2, say(request))
  }),

  http.get(`${api}/me`, ({ request }) => HttpResponse.json(aPerson(who(request)))),
  http.get(`${api}/changes`, () => HttpResponse.json<Schemas['Changes']>({ changed: [], cursor: '1' })),

  http.get(`${api}/shops/:id`, () => tagged(db.shop)),
  http.put(`${api}/shops/:id/settings`, async ({ request }) => {
    Object.assign(db.shop, await request.json(), { version: db.shop.version + 1 })
    return tagged(db.shop)
  }),
  http.get(`${api}/shops/:id/staff`, () => HttpResponse.json<Schemas['Staff']>({ items: staff() })),
  http.put(`${api}/sandbox/clock`, async ({ request }) => {
    const { now } = (await request.json()) as { now: string }
    db.shop.now = now
    return HttpResponse.json<Schemas['SandboxMoved']>({ now, fired: 2 })
  }),
  http.get(`${api}/presets`, () => HttpResponse.json({ items: presets })),
  http.get(`${api}/returns/:id/reject-options`, ({ request }) => {
    const says = say(request)
    return HttpResponse.json<Schemas['RejectOptionList']>({
      items: [
        {
          code: 'OUTSIDE_WINDOW',
          text: says('已过期限', 'The window is over'),
          proof: 'NONE',
          stopped: inside(says),
        },
        { code: 'NO_DEFECT_FOUND', text: says('没有发现缺陷', 'No defect was found'), proof: 'DOCUMENT' },
        {
          code: 'TAG_REMOVED_OR_SOILED',
          text: says('吊牌已剪或有污渍', 'Tag removed or soiled'),
          proof: 'PHOTO',
        },
        { code: 'EVIDENCE_INSUFFICIENT', text: says('凭证不足', 'Not enough evidence'), proof: 'NONE' },
      ],
    })
  }),
  http.get(`${api}/returns/:id/platform-states`, () =>
    HttpResponse.json<Schemas['PlatformStateList']>({ items: [] }),
  ),
  http.get(`${api}/platform-states/unknown`, () =>
    HttpResponse.json<Schemas['UnknownPlatformStateList']>({
      items: [
        {
          platform: 'PDD',
          set: 'refund',
          code: '37',
          times: 2,
          firstSaid: new Date().toISOString(),
          lastSaid: new Date().toISOString(),
        },
      ],
    }),
  ),
  http.get(`${api}/penalties`, () => tagged(penalties)),
  http.put(`${api}/penalties`, async ({ request }) => {
    Object.assign(penalties, await request.json(), { version: penalties.version + 1 })
    return tagged(penalties)
  }),

  http.get(`${api}/orders`, ({ request }) => {
    const { searchParams } = new URL(request.url)
    const q = searchParams.get('q') ?? ''
    const status = searchParams.get('status')
    const found = db.orders.filter((one) => one.number.includes(q) && (!status || one.status === status))
    return HttpResponse.json<Schemas['PageOrderRow']>(pageOf(found.map(rowOf), searchParams))
  }),
  http.get(`${api}/orders/imports`, () => HttpResponse.json(page(db.imports))),
  http.post(`${api}/orders/imports`, async ({ request }) => {
    const file = (await request.formData()).get('file') as File
    const one: Schemas['OrderImport'] = {
      id: anId(),
      version: 1,
      status: 'RUNNING',
      format: 'CSV',
      fileName: file?.name ?? 'orders.csv',
      bytes: 4_200_000,
      bytesRead: 0,
      rows: 0,
      imported: 0,
      updated: 0,
      errors: 0,
      createdAt: new Date().toISOString(),
      startedBy: 'owner',
      unchanged: 0,
      failed: 0,
      startedAt: new Date().toISOString(),
    }
    db.imports = [one, ...db.imports]
    return HttpResponse.json(one, { status: 202 })
  }),
  http.get<At>(`${api}/orders/imports/:id`, ({ params }) => {
    const one = db.imports.find(({ id }) => id === params.id)
    if (!one) return unknown()
    const bytesRead = Math.min(one.bytes, one.bytesRead + 1_400_000)
    const rows = Math.round((bytesRead / one.bytes) * 12_480)
    Object.assign(one, {
      bytesRead,
      rows,
      imported: rows - 3,
      failed: 3,
      errors: 3,
      status: bytesRead === one.bytes ? 'DONE' : 'RUNNING',
    })
    return HttpResponse.json(one)
  }),
  http.get(`${api}/orders/imports/:id/errors`, ({ request }) => {
    const says = say(request)
    return HttpResponse.json({
      items: [
        {
          row: 118,
          pointer: '/lines/0/quantity',
          code: 'TOO_SMALL',
          detail: says('数量必须大于 0', 'The quantity must be above 0'),
        },
        {
          row: 1204,
          pointer: '/tenders/0/amount',
          code: 'WRONG_CURRENCY',
          detail: says('币种应为 CNY', 'The currency must be CNY'),
        },
      ],
    })
  }),
  http.get<At>(`${api}/orders/:id`, ({ params }) => {
    const order = db.orders.find(({ id }) => id === params.id)
    return order ? tagged(order) : unknown()
  }),
  http.put<At>(`${api}/orders/:id/memo`, async ({ params, request }) => {
    const order = db.orders.find(({ id }) => id === params.id)
    if (!order) return unknown()
    const refused = unseen(request, order)
    if (refused) return refused
    const { text, flag } = (await request.json()) as Schemas['Memo']
    Object.assign(order, { memo: text, flag, version: order.version + 1 })
    return tagged(order)
  }),
  http.get<At>(`${api}/orders/:id/returns`, ({ params }) =>
    HttpResponse.json<Schemas['OrderReturns']>({
      items: db.returns.filter(({ orderId }) => orderId === params.id).map(returnRowOf),
    }),
  ),
  http.get<At>(`${api}/orders/:id/return-options`, ({ params, request }) => {
    const order = db.orders.find(({ id }) => id === params.id)
    if (!order) return unknown()
    const editing = new URL(request.url).searchParams.get('editing')
    return HttpResponse.json<Schemas['ReturnOptions']>({
      orderId: order.id,
      currency: order.currency,
      stage: order.status === 'SIGNED' ? 'SIGNED' : 'IN_TRANSIT',
      withdrawal: order.terms.presetId === 'EU_14D',
      lines: order.lines.map((line) => optionsOf(line, takenOf(order, line.lineNo, editing), say(request))),
    })
  }),

  http.post(`${api}/returns/quote`, async ({ request }) => {
    const ask = (await request.json()) as Ask
    return notLower(ask, say(request)) ?? HttpResponse.json(quoteOf(ask, say(request)))
  }),
  http.post(`${api}/returns`, async ({ request }) => {
    const key = request.headers.get('idempotency-key') ?? ''
    const before = db.answered.get(key)
    if (before) return tagged(before, 201)
    const ask = (await request.json()) as Ask
    const order = db.orders.find(({ id }) => id === ask.orderId)
    if (!order) return unknown()
    const says = say(request)
    const quote = quoteOf(ask, says)
    const ret = aReturn(
      {
        number: 'R-NEW1-0001',
        orderId: order.id,
        orderNumber: order.number,
        kind: ask.kind,
        reason: reasonOf(ask.reason, says),
        text: ask.text,
        lines: ask.lines.map(({ lineNo, quantity, wanted }) => {
          const line = order.lines.find((one) => one.lineNo === lineNo)
          return {
            sku: line?.sku ?? '',
            title: line?.title ?? '',
            lineNo,
            quantity,
            units: [{ state: 'WITH_BUYER', quantity }],
            wanted: wanted ? { variant: wanted } : undefined,
          }
        }),
        amount: quote.total,
        quote: quote.lines,
        evidence: db.evidence.filter(({ id }) => ask.evidence?.includes(id)),
        actions: ['EDIT', 'WITHDRAW'],
        blocked: [],
      },
      says,
    )
    db.returns = [ret, ...db.returns]
    db.answered.set(key, ret)
    return tagged(ret, 201)
  }),
  http.get(`${api}/returns`, ({ request }) => {
    const { searchParams } = new URL(request.url)
    const wants = (name: string, value: string) => !searchParams.get(name) || searchParams.get(name) === value
    const q = searchParams.get('q') ?? ''
    const found = db.returns.filter(
      (ret) =>
        wants('status', ret.request) &&
        wants('kind', ret.kind) &&
        wants('turn', ret.turn) &&
        wants('goods', ret.goods) &&
        wants('money', ret.money) &&
        wants('orderId', ret.orderId) &&
        (searchParams.get('assignee') !== 'me' || ret.assignee?.subject === who(request)) &&
        `${ret.number}${ret.orderNumber}${ret.buyer?.name}`.includes(q),
    )
    return HttpResponse.json<Schemas['PageReturnRow']>(pageOf(found.map(returnRowOf), searchParams))
  }),
  http.get<At>(`${api}/returns/:id`, ({ params, request }) => {
    const ret = db.returns.find(({ id }) => id === params.id)
    if (!ret) return unknown()
    const forBuyer = who(request) === 'buyer'
    const mine = [
      'EDIT',
      'WITHDRAW',
      'SHIP',
      'EXTEND_CLOCK',
      'ANSWER',
      'ACCEPT_OFFER',
      'DECLINE_OFFER',
      'CONFIRM',
      'PAY_WITH_CREDIT',
      'ACCEPT_QUOTE',
      'DECLINE_QUOTE',
      'STILL_FAULTY',
      'CHOOSE_INSTEAD',
    ]
    const either = ['BOOK_APPOINTMENT', 'CANCEL_APPOINTMENT', 'ESCALATE']
    return tagged({
      ...ret,
      actions: ret.actions.filter((action) => either.includes(action) || mine.includes(action) === forBuyer),
      blocked: ret.blocked.filter(({ action }) => mine.includes(action) === forBuyer),
      offers: ret.offers.filter(({ state }) => !forBuyer || state !== 'WAITING'),
    })
  }),
  http.post<At>(`${api}/returns/:id/approve`, ({ params, request }) =>
    act(params.id, request, (ret, { advance = false }: Schemas['Approve'], says) => ({
      told: says('店铺同意了申请', 'The shop approved the request'),
      ...agreed(ret, ret.kind, advance),
    })),
  ),
  http.post<At>(`${api}/returns/:id/reject`, ({ params, request }) =>
    act(params.id, request, (_, body: Schemas['Reject'], says) => ({
      told: says('店铺没有同意', 'The shop said no'),
      request: 'REJECTED',
      turn: 'BUYER',
      rejection: {
        code: body.code,
        text: says('没有发现缺陷', 'No defect was found'),
        message: body.message,
      },
      clocks: [],
      actions: ['EDIT', 'WITHDRAW', 'NOTE'],
      blocked: [],
    })),
  ),
  http.post<At>(`${api}/returns/:id/edit`, ({ params, request }) =>
    act(params.id, request, (ret, body: Ask, says) => ({
      told: says('买家修改了申请', 'The buyer changed the request'),
      request: 'SUBMITTED',
      turn: 'SELLER',
      kind: body.kind,
      text: body.text,
      lines: ret.lines.map((line) => {
        const wanted = body.lines.find(({ lineNo }) => lineNo === line.lineNo)?.wanted
        return { ...line, wanted: wanted ? { variant: wanted } : undefined }
      }),
      edits: ret.edits + 1,
      editsLeft: ret.editsLeft - 1,
      rejection: undefined,
      actions: ['EDIT', 'WITHDRAW', 'APPROVE', 'REJECT', 'NOTE'],
    })),
  ),
  http.post<At>(`${api}/returns/:id/withdraw`, ({ params, request }) =>
    act(params.id, request, (_, __, says) => ({
      told: says('买家撤销了申请', 'The buyer cancelled the request'),
      request: 'WITHDRAWN',
      turn: 'NOBODY',
      clocks: [],
      actions: [],
      blocked: [],
      closedAt: new Date().toISOString(),
    })),
  ),
  http.post<At>(`${api}/returns/:id/ship`, ({ params, request }) =>
    act(params.id, request, (ret, { carrier, number, postage, evidence = [] }: Schemas['Ship'], says) => {
      const paid = postage && !isZero(postage) ? postage : undefined
      if (paid && evidence.length === 0) {
        return refusedAt(
          '/evidence',
          'PROOF_MISSING',
          says('至少需要 1 张凭证。', 'At least 1 photo or document is needed as proof.'),
        )
      }
      return {
        told: says(`已寄出 ${carrier} ${number}`, `Sent with ${carrier} ${number}`),
        goods: 'IN_TRANSIT',
        turn: 'CARRIER',
        parcel: {
          carrier,
          number,
          shippedAt: new Date().toISOString(),
          postage: paid,
          postageAllowed: paid && (isMore(paid, usualPostage()) ? usualPostage() : paid),
        },
        evidence: [
          ...ret.evidence,
          ...db.evidence
            .filter(({ id }) => evidence.includes(id))
            .map((one) => ({ ...one, purpose: 'POSTAGE' })),
        ],
        lines: ret.lines.map((line) => ({
          ...line,
          units: [{ state: 'IN_TRANSIT', quantity: line.quantity }],
        })),
        clocks: [],
        actions: ['RECEIVE', 'DELIVERED', 'NOTE', 'ASSIGN'],
      }
    }),
  ),
  http.post<At>(`${api}/returns/:id/receive`, ({ params, request }) =>
    act(params.id, request, (ret, body: Schemas['Receipt'], says) => ({
      told: says('仓库确认收货', 'The warehouse confirmed the parcel'),
      goods: 'ARRIVED',
      turn: 'SELLER',
      lines: ret.lines.map((line) => {
        const found = body.lines.find(({ lineNo }) => lineNo === line.lineNo)
        const units = [
          { state: 'ARRIVED', quantity: (found?.arrived ?? 0) + (found?.damaged ?? 0) },
          { state: 'SHORT', quantity: found?.missing ?? 0 },
          { state: 'WRONG_ITEM', quantity: found?.wrong ?? 0 },
        ] as const
        return { ...line, units: units.filter(({ quantity }) => quantity > 0) }
      }),
      actions: ['INSPECT', 'UNDO_RECEIPT', 'NOTE', 'ASSIGN'],
      blocked: [],
    })),
  ),
  http.post<At>(`${api}/returns/:id/inspect`, ({ params, request }) =>
    act(params.id, request, (ret, body: Schemas['Inspection'], says) => ({
      told: says('验货完成', 'The goods were inspected'),
      goods: 'ACCEPTED',
      lines: ret.lines.map((line) => ({
        ...line,
        units: body.lines
          .filter(({ lineNo }) => lineNo === line.lineNo)
          .map(({ outcome, quantity, grade, reason, note }) => ({
            state: outcome,
            quantity,
            grade,
            reason,
            note,
          })),
      })),
      ...(isReplaced(ret.kind) ? sendable : { actions: ['REFUND', 'NOTE', 'ASSIGN'] }),
    })),
  ),
  http.post<At>(`${api}/returns/:id/refund`, ({ params, request }) =>
    act(params.id, request, (ret, body: Schemas['GrantRefund'], says) => {
      const declared = ret.parcel?.postage ?? cny('0.00')
      if (body.postage && isMore(body.postage, declared)) {
        return refusedAt(
          '/postage',
          'MORE_THAN_DECLARED',
          says(
            `超过买家填写的寄回运费 ¥${declared.amount}。`,
            `More than the buyer says he paid: ¥${declared.amount}.`,
          ),
        )
      }
      const refund: Schemas['Refund'] = {
        id: anId(),
        version: 1,
        returnId: ret.id,
        returnNumber: ret.number,
        total: db.grants.get(ret.id)?.total ?? ret.amount,
        compensation: body.postage ?? ret.parcel?.postageAllowed ?? cny('0.00'),
        state: 'GRANTED',
        grantedAt: new Date().toISOString(),
        legs: [
          {
            id: anId(),
            tenderRef: 'WX-1',
            kind: 'WALLET',
            method: '微信支付',
            amount: db.grants.get(ret.id)?.total ?? ret.amount,
            gateway: 'MANUAL',
            state: 'GRANTED',
            attempts: 0,
          },
        ],
      }
      db.refunds = [refund, ...db.refunds]
      return {
        told: says('批准退款', 'The refund was granted'),
        money: 'GRANTED',
        refunds: [refund],
        clocks: [],
        actions: ['NOTE'],
        blocked: [],
      }
    }),
  ),
  http.get<At>(`${api}/returns/:id/grant-quote`, ({ params }) => {
    const ret = db.returns.find(({ id }) => id === params.id)
    if (!ret) return unknown()
    return HttpResponse.json<Schemas['GrantQuote']>(
      db.grants.get(ret.id) ?? {
        lines: ret.quote,
        total: ret.amount,
        compensation: ret.parcel?.postageAllowed ?? cny('0.00'),
      },
    )
  }),
  http.post<At>(`${api}/returns/:id/assign`, ({ params, request }) =>
    act(params.id, request, (_, { subject }: Schemas['Assign'], says) => {
      const one = staff().find((colleague) => colleague.subject === subject)
      if (subject && !one) {
        return refusedAt(
          '/subject',
          'NOT_OF_THIS_SHOP',
          says('此人不是本店员工。', 'This person does not work in this shop.'),
        )
      }
      return {
        told: says('分配了负责人', 'The case was assigned'),
        assignee: one && { subject: one.subject, name: one.name },
      }
    }),
  ),
  http.post<At>(`${api}/returns/:id/note`, ({ params, request }) =>
    act(params.id, request, (_, body: Schemas['Note']) => ({ told: body.text })),
  ),

  ...agreementHandlers,
  ...repairHandlers,

  http.post(`${api}/evidence`, async ({ request }) => {
    const file = (await request.formData()).get('file') as File
    const id = anId()
    const one: Evidence = {
      id,
      fileName: file.name,
      contentType: file.type,
      bytes: file.size,
      sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
      uploadedAt: inHours(0),
      uploadedBy: '林晓',
      uploadedBySide: 'BUYER',
      picture: file.type.startsWith('image/'),
      links: { original: `/api/v1/evidence/${id}/original`, preview: `/api/v1/evidence/${id}/preview` },
    }
    db.evidence.push(one)
    db.files.set(id, file)
    return HttpResponse.json(one, { status: 201 })
  }),
  http.get<At>(`${api}/evidence/:id/:size`, ({ params }) => {
    const file = db.files.get(params.id)
    return file ? new HttpResponse(file) : unknown()
  }),

  http.get(`${api}/refunds`, ({ request }) => {
    const asked = new URL(request.url).searchParams
    const state = asked.get('state')
    const waits = ({ legs }: Schemas['Refund']) =>
      legs.some((leg) => leg.state === 'FAILED' || (leg.state === 'GRANTED' && leg.gateway === 'MANUAL'))
    return HttpResponse.json<Schemas['PageRefundView']>(
      page(
        db.refunds.filter(
          (one) => (!state || one.state === state) && (asked.get('toPay') !== 'true' || waits(one)),
        ),
      ),
    )
  }),
  http.post<At>(`${api}/refunds/:id/confirm`, async ({ params, request }) => {
    const { legId, reference } = (await request.json()) as Schemas['ConfirmPaid']
    const refund = db.refunds.find(({ id }) => id === params.id)
    const leg = refund?.legs.find(({ id }) => id === legId)
    if (!refund || !leg) return unknown()
    Object.assign(leg, { state: 'PAID', reference })
    if (refund.legs.every(({ state }) => state === 'PAID')) refund.state = 'PAID'
    return tagged(refund)
  }),
  http.post<At>(`${api}/refunds/:id/retry`, async ({ params, request }) => {
    const { legId } = (await request.json()) as Schemas['RetryLeg']
    const refund = db.refunds.find(({ id }) => id === params.id)
    const leg = refund?.legs.find(({ id }) => id === legId)
    if (!refund || !leg) return unknown()
    Object.assign(leg, { state: 'SENT', failure: undefined, attempts: (leg.attempts ?? 0) + 1 })
    refund.state = 'GRANTED'
    return tagged(refund)
  }),
  ...warehouseHandlers,
  ...moneyHandlers,
  http.get(`${api}/clocks/summary`, () => {
    const due = [
      0, 0, 2, 0, 1, 0, 3, 1, 0, 0, 0, 1, 2, 4, 3, 1, 0, 1, 0, 0, 2, 1, 5, 2, 0, 1, 0, 0, 2, 1, 0, 3,
    ]
    return HttpResponse.json<Schemas['ClockSummary']>({
      atRisk24h: cny(db.returns.length ? '38200.00' : '0.00'),
      dueIn24h: db.returns.length ? 29 : 0,
      dueIn4h: db.returns.length ? 2 : 0,
      impatientIn24h: db.returns.length ? 3 : 0,
      offDuty: db.roster.people.length ? [{ from: inHours(9), to: inHours(24) }] : [],
      people: db.returns.length
        ? [ofPerson(undefined, undefined, 20, '24100.00'), ofPerson('agent', '周宁', 9, '14100.00')]
        : [],
      hours: Array.from({ length: 72 }, (_, hour) => ({
        from: inHours(hour),
        count: db.returns.length ? (due[hour] ?? 0) : 0,
        atRisk: cny(((db.returns.length ? (due[hour] ?? 0) : 0) * 310).toFixed(2)),
      })),
    })
  }),
  http.get(`${api}/clocks/guard`, () => HttpResponse.json<Schemas['ClockGuardReport']>(db.guard)),
  http.get(`${api}/clocks`, ({ request }) => {
    const asked = new URL(request.url).searchParams
    const found = db.returns
      .flatMap((ret) => ret.clocks.map((clock) => runningOf(ret, clock)))
      .filter(({ kind }) => kind === (asked.get('kind') ?? 'HARD'))
      .filter(({ code }) => !asked.get('code') || code === asked.get('code'))
      .filter(
        ({ assigneeId }) => !asked.get('assignee') || (assigneeId ?? 'nobody') === asked.get('assignee'),
      )
      .filter(({ dueAt }) => dueAt >= (asked.get('dueFrom') ?? '') && dueAt < (asked.get('dueBefore') ?? '9'))
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    return HttpResponse.json<Schemas['PageRunningClock']>(pageOf(found, asked))
  }),
  http.get(`${api}/shops/:id/calendar`, () => tagged(db.calendar)),
  http.put(`${api}/shops/:id/calendar`, async ({ request }) => {
    const stale = unseen(request, db.calendar)
    if (stale) return stale
    const said = (await request.json()) as Schemas['SetCalendar']
    if (said.week.length === 0) return refusal(422, 'NEVER_OPEN', 'A shop must be open at least once a week.')
    db.calendar = {
      ...said,
      zone: said.zone ?? db.calendar.zone,
      inBusinessTime: said.inBusinessTime ?? false,
      id: db.shop.id,
      known: true,
      version: db.calendar.version + 1,
    }
    return tagged(db.calendar)
  }),
  http.get(`${api}/shops/:id/roster`, () => tagged(db.roster)),
  http.put(`${api}/shops/:id/roster`, async ({ request }) => {
    const stale = unseen(request, db.roster)
    if (stale) return stale
    Object.assign(db.roster, await request.json(), { version: db.roster.version + 1 })
    return tagged(db.roster)
  }),
  http.post<At>(`${api}/returns/:id/pause-clock`, async ({ request, params }) => {
    const { reason } = (await request.json()) as Schemas['PauseClock']
    return clockOf(params.id, { state: 'PAUSED', pausedFor: reason, pausedAt: inHours(0) }, ['RESUME_CLOCK'])
  }),
  http.post<At>(`${api}/returns/:id/extend-clock`, async ({ request, params }) => {
    const { days = 1 } = (await request.json()) as Schemas['ExtendClock']
    return clockOf(params.id, { extended: true, dueAt: inHours(2.2 + days * 24) }, [])
  }),
  ...policyHandlers,
  ...peopleHandlers,
  ...signalHandlers,
]

function clockOf(id: string, part: Partial<Return['clocks'][number]>, actions: Return['actions']) {
  const ret = db.returns.find((one) => one.id === id)
  if (!ret?.clocks[0]) return unknown()
  Object.assign(ret.clocks[0], part)
  ret.actions = [...ret.actions.filter((one) => !one.endsWith('_CLOCK')), ...actions]
  ret.version += 1
  return tagged(ret)
}

const ofPerson = (subject: string | undefined, name: string | undefined, due: number, risk: string) => ({
  subject,
  name,
  dueIn24h: due,
  dueIn72h: due * 2,
  atRisk24h: cny(risk),
  atRisk72h: cny(risk),
})

const runningOf = (ret: Return, clock: Return['clocks'][number]): Schemas['RunningClock'] => ({
  id: `${ret.id}-${clock.code}`,
  subjectId: ret.id,
  about: 'RETURN',
  label: ret.number,
  kind: clock.kind,
  code: clock.code,
  text: clock.text,
  startedAt: clock.startedAt,
  dueAt: clock.dueAt,
  outcome: clock.outcome,
  atRisk: clock.atRisk,
  waitsFor: ret.turn,
  assigneeId: ret.assignee?.subject,
  assigneeName: ret.assignee?.name,
})
