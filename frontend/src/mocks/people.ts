import { HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { anId, inHours } from './fixtures'
import { api, page, refusal, refusedAt, say } from './server'
import { db } from './world'

/** Known links of the mock world: `good` can be accepted, the others tell why not. */
const links = {
  good: 'PENDING',
  used: 'ACCEPTED',
  old: 'EXPIRED',
  withdrawn: 'WITHDRAWN',
} as const satisfies Record<string, Schemas['InvitationState']>

const invitedTo = (state: Schemas['InvitationState']): Schemas['InvitedTo'] => ({
  shopId: db.shop.id,
  shopName: db.shop.name,
  role: 'SUPERVISOR',
  state,
  invitedBy: '顾青',
  expiresAt: inHours(120),
})

const code = '048213'

export const peopleHandlers = [
  http.get(`${api}/shops/:id/invitations`, () => HttpResponse.json(page(db.invitations))),
  http.post(`${api}/shops/:id/invitations`, async ({ request }) => {
    const asked = (await request.json()) as Schemas['Invite']
    if (db.invitations.some(({ email }) => email === asked.email))
      return refusal(409, 'ALREADY_INVITED', 'This address has an open invitation; renew that one.', [
        {
          pointer: '/email',
          code: 'ALREADY_INVITED',
          detail: 'This address has an open invitation; renew that one.',
        },
      ])
    const invitation: Schemas['Invitation'] = {
      id: anId(),
      version: 0,
      ...asked,
      state: 'PENDING',
      invitedBy: '顾青',
      createdAt: new Date().toISOString(),
      expiresAt: inHours(24 * 7),
    }
    db.invitations.unshift(invitation)
    return HttpResponse.json(invitation, { status: 201 })
  }),
  http.post(`${api}/shops/:id/invitations/:invitation/renew`, ({ params }) => {
    const one = db.invitations.find(({ id }) => id === params.invitation)
    Object.assign(one ?? {}, { state: 'PENDING', expiresAt: inHours(24 * 7) })
    return HttpResponse.json(one)
  }),
  http.post(`${api}/shops/:id/invitations/:invitation/withdraw`, ({ params }) => {
    const one = db.invitations.find(({ id }) => id === params.invitation)
    db.invitations = db.invitations.filter((other) => other !== one)
    return HttpResponse.json({ ...one, state: 'WITHDRAWN' })
  }),
  http.post(`${api}/invitations/:verb`, async ({ request }) => {
    const { token } = (await request.json()) as { token: string }
    const state = links[token as keyof typeof links]
    return state ? HttpResponse.json(invitedTo(state)) : refusal(404, 'UNKNOWN_INVITATION', 'Not valid')
  }),
  http.post(`${api}/orders/find`, () =>
    HttpResponse.json({ id: anId(), expiresAt: inHours(1 / 6), triesLeft: 5 }, { status: 202 }),
  ),
  http.post(`${api}/orders/find/:id/confirm`, async ({ request }) => {
    const typed = (await request.json()) as { code: string }
    return typed.code === code
      ? HttpResponse.json({ orderId: db.orders[0]?.id })
      : refusedAt(
          '/code',
          'CODE_WRONG',
          say(request)('验证码不正确，还可以试 4 次。', 'This code is wrong. Tries left: 4.'),
        )
  }),
]
