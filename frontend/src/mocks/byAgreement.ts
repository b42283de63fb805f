import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Ask } from '@/api/types'
import { aReturn, reasonOf } from './fixtures'
import { askedOf, quoteOf } from './quoting'
import type { Says } from './says'
import { api, refusedAt, say, tagged, unknown } from './server'
import { db } from './world'

const over = (says: Says): Schemas['Sentence'] => ({
  rule: 'WINDOW_CN_7D',
  text: says('签收次日起 7 天内可无理由退货。', 'It can go back for 7 days after the day of signing.'),
})

/** The shop takes back what its rules refuse. */
export const byAgreementHandlers: HttpHandler[] = [
  http.post(`${api}/returns/by-agreement/quote`, async ({ request }) => {
    const says = say(request)
    const ask = (await request.json()) as Ask
    const named = new URL(request.url).searchParams.get('returnPostage') as Schemas['Payer'] | null
    const freight = named
      ? { rule: 'FREIGHT_AGREED_SHOP', text: says('按双方约定。', 'As agreed.') }
      : {
          rule: 'FREIGHT_AGREEMENT_SILENT',
          text: says('没有约定运费，由商家承担。', 'Nothing else was agreed.'),
        }
    return HttpResponse.json<Schemas['Quote']>({
      ...quoteOf(ask, says),
      returnPostage: named ?? 'SELLER',
      freight,
      verdicts: ask.lines.map(({ lineNo }) => ({
        lineNo,
        decision: 'NEEDS_REVIEW',
        code: 'BY_AGREEMENT',
        sentences: [over(says), freight],
      })),
    })
  }),
  http.post(`${api}/returns/by-agreement`, async ({ request }) => {
    const says = say(request)
    const { because, returnPostage, ...ask } = (await request.json()) as Schemas['AgreeReturn']
    const order = db.orders.find(({ id }) => id === ask.orderId)
    if (!order) return unknown()
    if (returnPostage === 'BUYER' && ask.reason === 'QUALITY') {
      const text = says('这是商家的责任，运费不能由买家承担。', 'The shop answers for this fault.')
      return refusedAt('/returnPostage', 'POSTAGE_IS_OURS', text)
    }
    const quote = quoteOf(ask, says)
    const ret = aReturn(
      {
        number: 'R-NEW1-0002',
        orderId: order.id,
        orderNumber: order.number,
        kind: ask.kind,
        request: 'APPROVED',
        reason: reasonOf(ask.reason, says),
        lines: askedOf(order, ask),
        amount: quote.total,
        quote: quote.lines,
        agreed: { because, returnPostage, rule: over(says) },
      },
      says,
    )
    db.returns = [ret, ...db.returns]
    return tagged(ret, 201)
  }),
]
