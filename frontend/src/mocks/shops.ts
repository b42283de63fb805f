import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { aPerson } from './fixtures'
import { api, tagged, who } from './server'
import { db } from './world'

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

export const staff = () =>
  (['OWNER', 'SUPERVISOR', 'AGENT', 'WAREHOUSE', 'FINANCE'] as const).map((role) => ({
    version: 1,
    subject: role.toLowerCase(),
    role,
    name: aPerson(role.toLowerCase()).name,
    email: `${role.toLowerCase()}@example.com`,
  }))

/** Who somebody is, and the shop he is in. */
export const shopHandlers: HttpHandler[] = [
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
]
