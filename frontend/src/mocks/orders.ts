import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { anId, returnRowOf, rowOf } from './fixtures'
import { type At, api, page, pageOf, say, tagged, unknown, unseen } from './server'
import { db } from './world'

/** Orders, their memo, and files of them. */
export const orderHandlers: HttpHandler[] = [
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
]
