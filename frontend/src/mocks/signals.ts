import { HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { cny, inHours } from './fixtures'
import { type At, api, page, tagged, unknown } from './server'

type Signal = Schemas['RaisedSignal']

/** What the mock shop should look after. Reset with {@link noSignals}. */
export const signals = {
  raised: [] as Signal[],
  orders: [] as Schemas['SignalOrder'][],
  told: [] as Schemas['TrackingEvent'][],
  shops: [] as Schemas['ClocksOfShop'][],
  watch: usual(),
}

function usual(): Schemas['WatchTermsOfShop'] {
  return {
    id: 's1',
    version: 0,
    usual: true,
    terms: {
      stalledDays: 3,
      lostDays: 7,
      unsignedDays: 3,
      repeatedFaults: 3,
      repeatedWithinDays: 30,
      weightGrams: 50,
      weightBasisPoints: 300,
    },
  }
}

export const noSignals = () =>
  Object.assign(signals, { raised: [], orders: [], told: [], shops: [], watch: usual() })

export const aSignal = (part: Partial<Signal> = {}): Signal => ({
  id: crypto.randomUUID(),
  version: 0,
  kind: 'LOST',
  state: 'OPEN',
  text: 'The parcel SF100 (SF Express) is taken to be lost.',
  orderId: 'o1',
  orderNumber: '2026-1120-88',
  carrier: 'SF Express',
  number: 'SF100',
  since: inHours(-170),
  raisedAt: inHours(-1),
  ...part,
})

/** A line with the article of a signal. */
export const aSignalOrder = (part: Partial<Schemas['SignalOrder']> = {}): Schemas['SignalOrder'] => ({
  id: crypto.randomUUID(),
  orderId: crypto.randomUUID(),
  lineNo: 1,
  number: '2026-1118-41',
  buyerName: '林晓雯',
  placedAt: inHours(-200),
  status: 'SIGNED',
  quantity: 2,
  left: 2,
  ...part,
})

/** One of several shops that somebody serves. */
export const dueAt = (shopId: string, shopName: string, count: number): Schemas['ClocksOfShop'] => ({
  shopId,
  shopName,
  summary: {
    atRisk24h: cny('120.00'),
    dueIn24h: count,
    dueIn4h: 0,
    impatientIn24h: 0,
    unpaidIn24h: 0,
    unpaid24h: cny('0.00'),
    offDuty: [],
    people: [
      {
        subject: 'agent',
        name: '周宁',
        dueIn24h: count,
        dueIn72h: count,
        atRisk24h: cny('0.00'),
        atRisk72h: cny('0.00'),
      },
      { dueIn24h: 1, dueIn72h: 1, atRisk24h: cny('0.00'), atRisk72h: cny('0.00') },
    ],
    hours: Array.from({ length: 72 }, (_, hour) => ({
      from: inHours(hour),
      count: hour === 5 ? count : 0,
      atRisk: cny('0.00'),
    })),
  },
})

const end = (id: unknown, part: Partial<Signal>) => {
  const signal = signals.raised.find((one) => one.id === id)
  if (!signal) return unknown()
  Object.assign(signal, part, { version: signal.version + 1, endedAt: inHours(0), endedBy: '周宁' })
  return HttpResponse.json(signal)
}

export const signalHandlers = [
  http.get(`${api}/signals`, ({ request }) => {
    const asked = new URL(request.url).searchParams
    return HttpResponse.json(
      page(
        signals.raised.filter(
          ({ state, kind }) =>
            state === (asked.get('state') ?? 'OPEN') && (!asked.get('kind') || kind === asked.get('kind')),
        ),
      ),
    )
  }),
  http.post<At>(`${api}/signals/:id/open-case`, ({ params }) =>
    end(params.id, { state: 'TAKEN', returnId: 'r1', returnNumber: 'R-NEW1-CASE' }),
  ),
  http.get(`${api}/signals/:id/orders`, () => HttpResponse.json(page(signals.orders))),
  http.post<At & { orderId: string }>(`${api}/signals/:id/orders/:orderId/open-case`, ({ params }) => {
    const row = signals.orders.find(({ orderId }) => orderId === params.orderId)
    if (!row) return unknown()
    return HttpResponse.json(Object.assign(row, { left: 0, returnId: 'r2', returnNumber: 'R-NEW2-CASE' }))
  }),
  http.post<At>(`${api}/signals/:id/dismiss`, async ({ params, request }) => {
    const { why } = (await request.json()) as Schemas['DismissSignal']
    return end(params.id, { state: 'DISMISSED', why })
  }),
  http.get(`${api}/watch-terms`, () => tagged(signals.watch)),
  http.put(`${api}/watch-terms`, async ({ request }) => {
    const terms = (await request.json()) as Schemas['WatchTerms']
    signals.watch = { ...signals.watch, terms, usual: false, version: signals.watch.version + 1 }
    return tagged(signals.watch)
  }),
  http.get(`${api}/tracking/events`, ({ request }) => {
    const number = new URL(request.url).searchParams.get('number')
    return HttpResponse.json(page(signals.told.filter((one) => one.number === number)))
  }),
  http.post(`${api}/tracking/events`, async ({ request }) => {
    const told = (await request.json()) as Schemas['TellTracking']
    const event = { ...told, id: crypto.randomUUID(), toldBy: '周宁' }
    signals.told.unshift(event)
    return HttpResponse.json({ event, returns: [], resends: [], orders: [] }, { status: 201 })
  }),
  http.get(`${api}/clocks/summary/my-shops`, () => HttpResponse.json({ items: signals.shops })),
]
