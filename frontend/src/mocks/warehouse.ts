import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { inHours } from './fixtures'
import { type At, act, api, page, refusal, unknown } from './server'
import { db } from './world'

/** What the warehouse keeps beside the cases. Reset with {@link emptyWarehouse}. */
export const warehouse = {
  scans: [] as Schemas['Scan'][],
  strays: [] as Schemas['StrayGoods'][],
  ways: {} as Record<string, Schemas['WaysBack']>,
  steps: {} as Record<string, Schemas['DispositionStep'][]>,
}

export function emptyWarehouse() {
  Object.assign(warehouse, { scans: [], strays: [], ways: {}, steps: {} })
}

const point = {
  carrier: 'SHOP',
  id: 'p1',
  name: '静安门店',
  address: '上海市静安区测试路 9 号',
  hours: '每天 9:00–20:00',
}

export const waysBackOf = (id: string): Schemas['WaysBack'] => {
  warehouse.ways[id] ??= {
    paidBy: 'BUYER',
    mustLeaveBy: inHours(150),
    before: [],
    zone: 'Asia/Shanghai',
    points: [point],
    windows: [
      { carrier: 'SHOP', id: 'w1', from: inHours(20), to: inHours(23), free: 2 },
      { carrier: 'SHOP', id: 'w2', from: inHours(44), to: inHours(47), free: 0 },
    ],
  }
  return warehouse.ways[id]
}

const book = (
  id: string,
  part: Pick<Schemas['WayBackBooking'], 'way' | 'place'> & Partial<Schemas['WayBackBooking']>,
) =>
  Object.assign(waysBackOf(id), {
    booked: {
      id: crypto.randomUUID(),
      returnId: id,
      returnNumber: 'R-MOCK',
      state: 'BOOKED',
      carrier: 'SHOP',
      zone: 'Asia/Shanghai',
      askedAt: inHours(0),
      ...part,
    },
  })

function unitsOf(id: string): Schemas['ReturnUnits'] {
  const ret = db.returns.find((one) => one.id === id)
  const units = (ret?.lines ?? []).flatMap((line) =>
    line.units
      .filter(({ state }) => ['ARRIVED', 'ACCEPTED', 'REFUSED', 'WRONG_ITEM'].includes(state))
      .flatMap(({ state, quantity, grade, reason }) =>
        Array.from({ length: quantity }, () => ({ state, grade, reason })),
      )
      .map(({ state, grade, reason }, unit) => {
        const history = warehouse.steps[`${id} ${line.lineNo} ${unit}`] ?? []
        return {
          lineNo: line.lineNo,
          unit,
          sku: line.sku,
          title: line.title,
          state,
          grade,
          reason,
          place: history.at(-1)?.to ?? 'GOODS_IN',
          label: history.at(-1)?.label,
          ours: state === 'ACCEPTED',
          history,
        } satisfies Schemas['ReturnUnit']
      }),
  )
  const lines = (ret?.lines ?? []).map(({ lineNo }) => ({
    lineNo,
    unitCodes: [],
    unfit: ['ITEM_INCOMPLETE', 'QUALITY_LOST', 'SOILED', 'OTHER_ITEM'] as Schemas['SoldLine']['unfit'],
  }))
  return { lines, units }
}

export const warehouseHandlers: HttpHandler[] = [
  http.post(`${api}/scans`, async ({ request }) => {
    const { code } = (await request.json()) as Schemas['ScanCode']
    const cases = db.returns.filter(
      (ret) => ret.number === code.toUpperCase() || ret.parcel?.number === code || ret.orderNumber === code,
    )
    const one = cases.length === 1 ? cases[0] : undefined
    const before = warehouse.scans.find((scan) => scan.code === code)
    let stray = warehouse.strays.find((kept) => kept.code === code)
    if (cases.length === 0 && !stray) {
      stray = {
        id: crypto.randomUUID(),
        version: 0,
        kind: 'PARCEL',
        code,
        quantity: 1,
        foundAt: inHours(0),
        state: 'OPEN',
      }
      warehouse.strays.unshift(stray)
    }
    const scan: Schemas['Scan'] = {
      id: crypto.randomUUID(),
      code,
      at: inHours(0),
      by: '周仓',
      returnId: one?.id,
      returnNumber: one?.number,
      cases: cases.map(({ id, number, orderNumber, what, request: state, goods }) => ({
        id,
        number,
        orderNumber,
        what,
        request: state,
        goods,
        awaited: goods === 'IN_TRANSIT',
      })),
      strayId: cases.length === 0 ? stray?.id : undefined,
      scannedBefore: before?.at,
    }
    warehouse.scans.unshift(scan)
    return HttpResponse.json(scan, { status: 201 })
  }),
  http.get(`${api}/scans`, () => HttpResponse.json(page(warehouse.scans))),
  http.get(`${api}/stray-goods`, () =>
    HttpResponse.json(page(warehouse.strays.filter(({ state }) => state === 'OPEN'))),
  ),
  http.post(`${api}/stray-goods`, async ({ request }) => {
    const body = (await request.json()) as Schemas['KeepStray']
    const stray: Schemas['StrayGoods'] = {
      id: crypto.randomUUID(),
      version: 0,
      kind: 'EXTRA',
      text: body.text,
      quantity: body.quantity ?? 1,
      foundInId: body.returnId,
      foundInNumber: db.returns.find(({ id }) => id === body.returnId)?.number,
      foundAt: inHours(0),
      state: 'OPEN',
    }
    warehouse.strays.unshift(stray)
    return HttpResponse.json(stray, { status: 201 })
  }),
  http.post<At>(`${api}/stray-goods/:id/:verb`, async ({ params }) => {
    const stray = warehouse.strays.find(({ id }) => id === params.id)
    if (!stray) return unknown()
    stray.state = 'MATCHED'
    return HttpResponse.json(stray)
  }),
  http.get<At>(`${api}/returns/:id/units`, ({ params }) => HttpResponse.json(unitsOf(params.id))),
  http.post<At>(`${api}/returns/:id/dispose`, async ({ params, request }) => {
    const { units } = (await request.json()) as Schemas['Dispose']
    for (const { lineNo, unit, to } of units) {
      const key = `${params.id} ${lineNo} ${unit}`
      const steps = warehouse.steps[key] ?? []
      warehouse.steps[key] = [
        ...steps,
        { from: steps.at(-1)?.to ?? 'GOODS_IN', to, at: inHours(0), by: '周仓' },
      ]
    }
    return HttpResponse.json(unitsOf(params.id))
  }),
  http.post<At>(`${api}/returns/:id/undo-receipt`, ({ params, request }) =>
    act(params.id, request, (ret, _body, says) => ({
      goods: 'IN_TRANSIT',
      lines: ret.lines.map((line) => ({
        ...line,
        units: [{ state: 'IN_TRANSIT' as const, quantity: line.quantity }],
      })),
      actions: ['RECEIVE', 'DELIVERED', 'NOTE', 'ASSIGN'],
      told: says('撤销了收货登记', 'took the count back'),
    })),
  ),
  http.get<At>(`${api}/returns/:id/way-back`, ({ params }) => HttpResponse.json(waysBackOf(params.id))),
  http.post<At>(`${api}/returns/:id/way-back/drop-off`, ({ params }) =>
    HttpResponse.json(book(params.id, { way: 'DROP_OFF', place: `${point.name} · ${point.address}` })),
  ),
  http.post<At>(`${api}/returns/:id/way-back/pick-up`, async ({ params, request }) => {
    const { address, contact, phone, window } = (await request.json()) as Schemas['BookPickUp']
    const chosen = waysBackOf(params.id).windows.find(({ id }) => id === window)
    return chosen?.free === 0
      ? refusal(409, 'WINDOW_FULL', 'Full')
      : HttpResponse.json(
          book(params.id, {
            way: 'PICK_UP',
            place: address,
            contact,
            phone,
            from: chosen?.from,
            to: chosen?.to,
          }),
        )
  }),
  http.post<At>(`${api}/returns/:id/way-back/cancel`, ({ params }) => {
    const ways = waysBackOf(params.id)
    if (ways.booked) ways.before = [{ ...ways.booked, state: 'CANCELLED' }, ...ways.before]
    ways.booked = undefined
    return HttpResponse.json(ways)
  }),
  http.get(`${api}/way-back/bookings`, ({ request }) => {
    const wanted = new URL(request.url).searchParams
    const all = Object.values(warehouse.ways).flatMap(({ booked, before }) => [
      ...(booked ? [booked] : []),
      ...before,
    ])
    return HttpResponse.json(
      page(
        all.filter(
          (one) =>
            one.state === (wanted.get('state') ?? 'BOOKED') &&
            (!wanted.get('way') || one.way === wanted.get('way')) &&
            (!wanted.get('carrier') || one.carrier === wanted.get('carrier')),
        ),
      ),
    )
  }),
  http.get(`${api}/returns/:id/slip.svg`, () =>
    HttpResponse.text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>', {
      headers: { 'content-type': 'image/svg+xml' },
    }),
  ),
  http.get(`${api}/way-back`, () =>
    HttpResponse.json({
      points: [{ ...point, version: 0, active: true }],
      slots: [
        { id: 's1', version: 0, weekday: 'MONDAY', from: '09:00', to: '12:00', capacity: 5, active: true },
      ],
    }),
  ),
]
