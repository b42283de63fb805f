import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Ask } from '@/api/types'
import { aReturn, optionsOf, reasonOf, returnRowOf } from './fixtures'
import { askedOf, notLower, quoteOf, takenOf } from './quoting'
import { type At, api, pageOf, say, tagged, unknown, who } from './server'
import { db } from './world'

/** What can be asked for, what it would pay, and the asking. */
export const askingHandlers: HttpHandler[] = [
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
        lines: askedOf(order, ask),
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
        (searchParams.get('paused') !== 'true' || ret.clocks.some(({ state }) => state === 'PAUSED')) &&
        (searchParams.get('assignee') !== 'me' || ret.assignee?.subject === who(request)) &&
        `${ret.number}${ret.orderNumber}${ret.buyer?.name}`.includes(q),
    )
    return HttpResponse.json<Schemas['PageReturnRow']>(pageOf(found.map(returnRowOf), searchParams))
  }),
]
