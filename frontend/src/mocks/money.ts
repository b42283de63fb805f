import { HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { minus } from '@/features/returns/difference'
import { sum } from '@/i18n/money'
import { anId, cny, inHours } from './fixtures'
import { db } from './world'

const api = '*/api/v1'
type At = { id: string }

const limits: Schemas['SpendingLimits'] = {
  id: anId(),
  version: 1,
  approveAbove: cny('1000.00'),
  agentMonth: cny('200.00'),
  shopMonth: cny('5000.00'),
  unpaidDays: 3,
  holdDays: 7,
}

const next: Partial<Record<Schemas['Hold']['state'], Partial<Schemas['Hold']>>> = {
  WANTED: { state: 'STANDS', expiresAt: inHours(168) },
  CAPTURING: { state: 'CAPTURED' },
  RELEASING: { state: 'RELEASED' },
}

const problem = (status: number, code: string, detail: string, pointer?: string) =>
  HttpResponse.json<Schemas['Problem']>(
    {
      type: `https://aftercare.dev/problems/${code}`,
      title: detail,
      status,
      code,
      detail,
      requestId: 'mock',
      errors: pointer ? [{ pointer, code, detail }] : undefined,
    },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

const newest = (account: Schemas['CreditAccount'], count: number) => ({
  ...account,
  entries: account.entries.slice(0, count),
})

/** Store credit, goodwill, approvals, invoices and the books. */
export const moneyHandlers = [
  http.get(`${api}/spending-limits`, () => HttpResponse.json(limits, { headers: { etag: '"1.zh"' } })),
  http.get(`${api}/me/credit`, () =>
    HttpResponse.json({ accounts: db.credit.map((one) => newest(one, 20)) }),
  ),
  http.get(`${api}/credit-accounts`, () => HttpResponse.json({ items: db.credit })),
  http.get<At>(`${api}/credit-accounts/:id`, ({ params }) => {
    const account = db.credit.find(({ id }) => id === params.id)
    return HttpResponse.json(account && newest(account, 50))
  }),
  http.get<At>(`${api}/credit-accounts/:id/entries`, ({ params, request }) => {
    const asked = new URL(request.url).searchParams
    const from = Number(asked.get('cursor') ?? 0)
    const to = from + Number(asked.get('limit') ?? 20)
    const all = db.credit.find(({ id }) => id === params.id)?.entries ?? []
    return HttpResponse.json({ items: all.slice(from, to), ...(to < all.length && { nextCursor: `${to}` }) })
  }),
  http.post<At>(`${api}/credit-accounts/:id/spend`, async ({ params, request }) => {
    const { amount, reference } = (await request.json()) as Schemas['SpendCredit']
    const account = db.credit.find(({ id }) => id === params.id)
    if (account) {
      account.balance = sum([account.balance, minus(amount)], amount.currency)
      account.entries = [
        {
          id: anId(),
          kind: 'SPEND',
          amount: minus(amount),
          cause: `spend:${reference}`,
          note: reference,
          at: inHours(0),
        },
        ...account.entries,
      ]
    }
    return HttpResponse.json({ ...account })
  }),
  http.post<At>(`${api}/credit-accounts/:id/reverse`, async ({ params, request }) => {
    const { cause, reason } = (await request.json()) as Schemas['ReverseCredit']
    const account = db.credit.find(({ id }) => id === params.id)
    const undone = account?.entries.find((entry) => entry.cause === cause)
    if (account && undone) {
      const amount = minus(undone.amount)
      account.balance = sum([account.balance, amount], amount.currency)
      account.entries = [
        { id: anId(), kind: 'REVERSE', amount, cause: `undo:${cause}`, note: reason, at: inHours(0) },
        ...account.entries,
      ]
    }
    return HttpResponse.json({ ...account })
  }),
  http.get<At>(`${api}/returns/:id/credit`, ({ params }) => {
    const ret = db.returns.find(({ id }) => id === params.id)
    return HttpResponse.json<Schemas['CaseCredit']>({
      available: db.credit[0]?.balance ?? cny('0.00'),
      left: ret?.difference?.left ?? ret?.difference?.amount ?? cny('0.00'),
    })
  }),
  http.get<At>(`${api}/returns/:id/owed`, ({ params }) => {
    const ret = db.returns.find(({ id }) => id === params.id)
    const awaited = ret?.advance && ret.request === 'APPROVED' && ret.goods === 'WITH_BUYER'
    return HttpResponse.json<Schemas['OwedOnReturn']>({
      ifNotBack: awaited ? ret.amount : undefined,
      hold: db.holds.find(({ returnId }) => returnId === params.id),
      demands: db.demands.filter(({ returnId }) => returnId === params.id),
    })
  }),
  http.get(`${api}/holds`, () => HttpResponse.json({ items: db.holds.filter(({ toDo }) => toDo) })),
  http.post<At>(`${api}/holds/:id/done`, async ({ params, request }) => {
    const { reference } = (await request.json()) as Schemas['HoldDone']
    const hold = db.holds.find(({ id }) => id === params.id)
    if (hold) Object.assign(hold, next[hold.state], { reference, toDo: undefined })
    return HttpResponse.json(hold)
  }),
  http.post<At>(`${api}/holds/:id/failed`, async ({ params, request }) => {
    const { words } = (await request.json()) as Schemas['HoldFailed']
    const hold = db.holds.find(({ id }) => id === params.id)
    const state = hold?.state === 'WANTED' ? 'REFUSED' : 'LAPSED'
    if (hold) Object.assign(hold, { state, failure: words, toDo: undefined })
    return HttpResponse.json(hold)
  }),
  http.get(`${api}/demands`, ({ request }) => {
    const state = new URL(request.url).searchParams.get('state')
    return HttpResponse.json({ items: db.demands.filter((one) => one.state === state) })
  }),
  http.post(`${api}/demands`, async ({ request }) => {
    const { refundId, legId, words } = (await request.json()) as Schemas['AskBack']
    const refund = db.refunds.find(({ id }) => id === refundId)
    const demand: Schemas['Demand'] = {
      id: anId(),
      version: 0,
      returnId: refund?.returnId ?? anId(),
      returnNumber: refund?.returnNumber ?? 'R-1',
      refundId,
      legId,
      cause: 'PAID_WITHOUT_RIGHT',
      state: 'ASKED',
      amount: refund?.legs.find(({ id }) => id === legId)?.amount ?? cny('0.00'),
      words,
      askedAt: inHours(0),
      dueAt: inHours(336),
      late: false,
    }
    db.demands.push(demand)
    return HttpResponse.json(demand, { status: 201 })
  }),
  http.post<At>(`${api}/demands/:id/paid`, async ({ params, request }) => {
    const { reference } = (await request.json()) as Schemas['DemandPaid']
    const demand = db.demands.find(({ id }) => id === params.id)
    if (demand) Object.assign(demand, { state: 'PAID', reference, endedAt: inHours(0) })
    return HttpResponse.json(demand)
  }),
  http.post<At>(`${api}/demands/:id/waive`, async ({ params, request }) => {
    const { reason, words } = (await request.json()) as Schemas['WaiveDemand']
    const demand = db.demands.find(({ id }) => id === params.id)
    if (demand)
      Object.assign(demand, { state: 'WAIVED', waived: reason, waivedWhy: words, endedAt: inHours(0) })
    return HttpResponse.json(demand)
  }),
  http.get(`${api}/invoices`, ({ request }) => {
    const asked = new URL(request.url).searchParams
    const state = asked.get('state') ?? 'REQUESTED'
    const red = asked.get('red')
    const q = asked.get('q') ?? ''
    return HttpResponse.json({
      items: db.invoices.filter(
        (one) =>
          one.state === state &&
          (!asked.has('again') || one.again) &&
          (!red || one.red.some((letter) => letter.state === red)) &&
          [one.orderNumber, one.title, one.number ?? ''].some((text) => text.startsWith(q)),
      ),
    })
  }),
  http.post<At>(`${api}/invoices/:id/issue-again`, async ({ params, request }) => {
    const asked = (await request.json()) as Schemas['IssueInvoice']
    const invoice = db.invoices.find(({ id }) => id === params.id)
    if (invoice?.again) {
      invoice.further.push({ ...asked, amount: invoice.again, issuedAt: inHours(0) })
      invoice.again = undefined
    }
    return HttpResponse.json({ ...invoice })
  }),
  http.post<At>(`${api}/invoices/:id/file`, async ({ params, request }) => {
    const { fileId } = (await request.json()) as Schemas['AttachInvoiceFile']
    const invoice = db.invoices.find(({ id }) => id === params.id)
    return HttpResponse.json(invoice && Object.assign(invoice, { fileId }))
  }),
  http.post<{ id: string; redId: string; verb: string }>(
    `${api}/invoices/:id/red-letters/:redId/:verb`,
    async ({ params, request }) => {
      const invoice = db.invoices.find(({ id }) => id === params.id)
      const red = invoice?.red.find(({ id }) => id === params.redId)
      if (red && params.verb === 'confirm') {
        const { number } = (await request.json()) as Schemas['ConfirmRedLetter']
        Object.assign(red, { number, done: true })
      }
      if (red && params.verb === 'restart') {
        const { by } = (await request.json()) as Schemas['RestartRedLetter']
        const state = by === 'BUYER' ? 'WAITS_FOR_SELLER' : 'WAITS_FOR_BUYER'
        invoice?.red.push({ ...red, id: anId(), state, code: by === 'BUYER' ? '03' : '02' })
      }
      return HttpResponse.json({ ...invoice })
    },
  ),
  http.get(`${api}/goodwill`, ({ request }) => {
    const { searchParams } = new URL(request.url)
    const fits = (one: Schemas['Goodwill'], name: 'returnId' | 'state') =>
      !searchParams.has(name) || one[name] === searchParams.get(name)
    return HttpResponse.json({
      items: db.goodwill.filter((one) => fits(one, 'returnId') && fits(one, 'state')),
    })
  }),
  http.get(`${api}/goodwill/budget`, () =>
    HttpResponse.json<Schemas['GoodwillBudget']>({
      month: '2026-11',
      mineUsed: cny('20.00'),
      mine: cny('200.00'),
      shopUsed: cny('300.00'),
      shop: cny('5000.00'),
    }),
  ),
  http.post<At & { verb: string }>(`${api}/goodwill/:id/:verb`, ({ params }) => {
    const one = db.goodwill.find(({ id }) => id === params.id)
    const next = { approve: 'GRANTED', decline: 'DECLINED', confirm: 'PAID' } as const
    if (one) one.state = next[params.verb as keyof typeof next]
    return HttpResponse.json({ ...one })
  }),
  http.post(`${api}/goodwill`, async ({ request }) => {
    const asked = (await request.json()) as Schemas['AskGoodwill']
    if (asked.words.includes('review')) {
      return problem(422, 'GOODWILL_FOR_REVIEW', 'Goodwill must have nothing to do with a review', '/words')
    }
    const given: Schemas['Goodwill'] = {
      ...asked,
      id: anId(),
      version: 0,
      returnNumber: 'R-1',
      state: Number(asked.amount.amount) > 180 ? 'TO_APPROVE' : 'PAID',
      askedBy: 'agent',
      askedAt: inHours(0),
    }
    db.goodwill.push(given)
    return HttpResponse.json(given, { status: 201 })
  }),
  http.post(`${api}/refunds/approve`, async ({ request }) => {
    const { ids } = (await request.json()) as Schemas['ApproveRefunds']
    const items = ids.map((id): Schemas['ApprovalItem'] => {
      const refund = db.refunds.find((one) => one.id === id)
      if (refund?.grantedBy === 'finance') {
        return { id, approved: false, code: 'SECOND_PERSON_NEEDED', text: 'Another person must approve.' }
      }
      if (refund) refund.state = 'GRANTED'
      return { id, approved: true, amount: refund?.total, returnNumber: refund?.returnNumber }
    })
    const done = items.flatMap(({ amount }) => amount ?? [])
    return HttpResponse.json<Schemas['ApprovalReport']>({
      approved: done.length,
      sum: sum(done, 'CNY'),
      items,
    })
  }),
  http.post<At>(`${api}/refunds/:id/decline-approval`, async ({ params, request }) => {
    const { reason } = (await request.json()) as Schemas['DeclineApproval']
    const refund = db.refunds.find(({ id }) => id === params.id)
    if (refund?.grantedBy === 'finance') {
      return problem(422, 'SECOND_PERSON_NEEDED', 'Another person must approve.')
    }
    const declined = {
      state: 'DECLINED',
      declinedBy: 'finance',
      declinedAt: inHours(0),
      declineReason: reason,
    }
    return HttpResponse.json(refund && Object.assign(refund, declined))
  }),
  http.get<At>(`${api}/orders/:id/invoice`, ({ params }) => {
    const invoice = db.invoices.find(({ orderId }) => orderId === params.id)
    return invoice ? HttpResponse.json(invoice) : new HttpResponse(null, { status: 204 })
  }),
  http.post<At>(`${api}/orders/:id/invoice-request`, async ({ params, request }) => {
    const asked = (await request.json()) as Schemas['RequestInvoice']
    if (asked.forCompany && !asked.taxId) {
      return problem(422, 'TAX_ID_MISSING', 'A company gives its tax number.', '/taxId')
    }
    const invoice: Schemas['Invoice'] = {
      ...asked,
      forCompany: asked.forCompany ?? false,
      id: anId(),
      version: 0,
      orderId: params.id,
      orderNumber: 'O-1',
      state: 'REQUESTED',
      amount: cny('30.00'),
      requestedAt: inHours(0),
      dueAt: inHours(168),
      alarmed: false,
      red: [],
      further: [],
    }
    db.invoices = [invoice]
    return HttpResponse.json(invoice)
  }),
  http.get(`${api}/reconciliation/findings`, ({ request }) => {
    const state = new URL(request.url).searchParams.get('state')
    return HttpResponse.json({ items: db.findings.filter((one) => one.state === state) })
  }),
  http.post<At>(`${api}/reconciliation/findings/:id/explain`, async ({ params, request }) => {
    const { text } = (await request.json()) as Schemas['ExplainFinding']
    const finding = db.findings.find(({ id }) => id === params.id)
    if (finding) Object.assign(finding, { state: 'EXPLAINED', explanation: text })
    return HttpResponse.json(finding)
  }),
  http.get(`${api}/reconciliation/files`, () => HttpResponse.json({ items: [] })),
  http.get(`${api}/reconciliation/days`, () =>
    HttpResponse.json<Schemas['DayTotal'][]>([
      {
        day: '2026-11-22',
        granted: cny('30.00'),
        paid: cny('10.00'),
        open: cny('20.00'),
        failed: cny('0.00'),
        clawedBack: cny('0.00'),
        ties: true,
      },
    ]),
  ),
]
