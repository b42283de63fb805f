import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Ask } from '@/api/types'
import { isReplaced } from '@/features/returns/kinds'
import { isMore, isZero } from '@/i18n/money'
import { agreed, heldFor, sendable } from './agreement'
import { anId, cny } from './fixtures'
import type { Says } from './says'
import { type At, act, api, refusedAt, say, tagged, unknown, who } from './server'
import { staff } from './shops'
import { db } from './world'

/** Asked for in time, so that it cannot be refused for being late. */
const inside = (says: Says): Schemas['Advice'] => ({
  code: 'REJECT_INSIDE_WINDOW',
  text: says('买家在期限内提出了申请。', 'The buyer asked inside the window.'),
  rule: 'WINDOW_CN_7D',
  ruleText: says('签收次日起 7 天内可无理由退货。', 'It can go back for 7 days after the day of signing.'),
  source: says('《消费者权益保护法》第25条', 'Consumer Protection Law (China), art. 25'),
  risk: 'V03',
  riskText: says('无故拒绝售后', 'after-sales service refused without a reason'),
  instead: [
    { action: 'APPROVE', text: says('同意申请', 'Agree to it') },
    { rejectCode: 'TAG_REMOVED_OR_SOILED', text: says('吊牌已剪或有污渍', 'Tag removed or soiled') },
  ],
})

const usualPostage = () => db.shop.freight.returnPostageUpTo ?? cny('25.00')

/** One case: looked at, and what either side does to it. */
export const decidingHandlers: HttpHandler[] = [
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
  http.get<At>(`${api}/returns/:id`, ({ params, request }) => {
    const ret = db.returns.find(({ id }) => id === params.id)
    if (!ret) return unknown()
    const forBuyer = who(request) === 'buyer'
    const mine = [
      'EDIT',
      'WITHDRAW',
      'SHIP',
      'EXTEND_CLOCK',
      'AGREE_TO_PAUSE',
      'DECLINE_PAUSE',
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
    act(params.id, request, (ret, { advance = false, hold = false }: Schemas['Approve'], says) => {
      const part = agreed(ret, ret.kind, advance)
      return {
        told: says('店铺同意了申请', 'The shop approved the request'),
        ...(hold ? heldFor(ret, ret.amount, part, says) : part),
      }
    }),
  ),
  http.post<At>(`${api}/returns/:id/use-deadline`, ({ params, request }) =>
    act(params.id, request, (ret, _, says) => ({
      told: says('不冻结款项，只设期限', 'Nothing is held; the deadline alone counts'),
      actions: [...ret.actions.filter((action) => action !== 'USE_DEADLINE'), 'RESEND'],
      blocked: [],
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
        lines: [
          ...ret.quote,
          ...(ret.parcel?.postageAllowed
            ? [
                {
                  kind: 'RETURN_POSTAGE' as const,
                  amount: ret.parcel.postageAllowed,
                  sentence: { rule: 'P23', text: 'Postage' },
                },
              ]
            : []),
        ],
        total: ret.amount,
        compensation: ret.parcel?.postageAllowed ?? cny('0.00'),
        gifts: [],
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
]
