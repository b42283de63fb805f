import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { type At, api, page, tagged, unknown } from './server'
import { db } from './world'

/** Granted money, part by part. */
export const refundHandlers: HttpHandler[] = [
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
]
