import { type HttpHandler, http } from 'msw'
import type { Schemas } from '@/api/client'
import { anId, cny } from './fixtures'
import { api, tagged } from './server'

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

/** What a late or a missing parcel costs the shop. */
export const penaltyHandlers: HttpHandler[] = [
  http.get(`${api}/penalties`, () => tagged(penalties)),
  http.put(`${api}/penalties`, async ({ request }) => {
    Object.assign(penalties, await request.json(), { version: penalties.version + 1 })
    return tagged(penalties)
  }),
]
