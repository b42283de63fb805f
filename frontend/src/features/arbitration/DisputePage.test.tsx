import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { aPhoto, aReturn, inHours } from '@/mocks/fixtures'
import { api } from '@/mocks/server'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const english = (_: string, en: string) => en

function open(part: object, facts: Parameters<typeof aReturn>[0] = {}) {
  const ret = aReturn({ request: 'REJECTED', clocks: [], ...facts }, english)
  const dispute = {
    id: ret.id,
    version: 1,
    number: ret.number,
    state: 'OPEN',
    basis: 'REJECTED',
    escalatedBy: 'BUYER',
    escalatedAt: inHours(-2),
    taken: true,
    mine: true,
    statements: [],
    opinions: [],
    judgements: [],
    carriedOut: false,
    remedies: [],
    actions: [],
    blocked: [],
    caseFacts: ret,
  }
  server.use(
    http.get(`${api}/me`, () =>
      HttpResponse.json({ subject: 'arbiter', name: 'Ren', roles: ['arbiter'], shops: [] }),
    ),
    http.get(`${api}/disputes/:id`, () =>
      HttpResponse.json({ ...dispute, ...part }, { headers: { etag: '"1.en"' } }),
    ),
  )
  return renderApp(`/platform/disputes/${ret.id}`, 'arbitrator')
}

test("the arbiter sees the shop's proof with its refusal, not under the buyer's words", async () => {
  open(
    {},
    {
      rejection: { code: 'NO_DEFECT_FOUND', text: 'No defect was found', message: '' },
      evidence: [aPhoto('his.png', 'REQUEST'), aPhoto('no.png', 'REJECTION'), aPhoto('found.png', 'REPAIR')],
    },
  )
  const inside = async (name: string) =>
    within(await screen.findByRole('region', { name }))
      .getAllByRole('button', { name: /^Enlarge/ })
      .map((button) => button.getAttribute('aria-label'))
  expect(await inside('The case')).toEqual(['Enlarge his.png'])
  expect(await inside('Why the shop said no')).toEqual(['Enlarge no.png'])
  expect(await inside('What the shop found')).toEqual(['Enlarge found.png'])
})

test('whoever decided first reads that an appeal is for another arbiter', async () => {
  open({
    state: 'APPEALED',
    taken: false,
    mine: false,
    blocked: [{ action: 'TAKE', code: 'DISPUTE_TAKEN', reason: 'It is taken' }],
  })
  expect(await screen.findByText('You decided it: another arbiter must look at it again')).toBeVisible()
})

test('the arbiter can order a repair, and reads what happens where it cannot be done', async () => {
  open({ actions: ['DECIDE'], remedies: ['REPAIR', 'REJECTION_STANDS'] })
  const sent: unknown[] = []
  server.use(
    http.post(`${api}/disputes/:id/decide`, async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ code: 'BUSY', detail: 'Not now' }, { status: 503 })
    }),
  )
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: 'Seller' }))
  await user.click(screen.getByRole('radio', { name: 'Repair; another remedy where it cannot be repaired' }))
  expect(screen.queryByLabelText(/^How much of/)).toBeNull()
  await user.type(screen.getByLabelText('Words to the buyer'), 'Repair')
  await user.type(screen.getByLabelText('Words to the seller'), 'Repair')
  await user.click(screen.getByRole('button', { name: 'Hand down the decision' }))
  await waitFor(() => expect(sent).toMatchObject([{ remedy: 'REPAIR', fault: 'SELLER' }]))
})

test('that a buyer was deceived is ruled with the fault of the seller and with money only', async () => {
  open({ actions: ['DECIDE'], remedies: ['FULL_REFUND', 'REPAIR'] })
  const asked: unknown[] = []
  server.use(
    http.post(`${api}/disputes/:id/quote`, async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({})
    }),
  )
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: 'Carrier' }))
  await user.click(screen.getByRole('radio', { name: 'Full refund, the goods stay' }))
  expect(screen.queryByRole('checkbox', { name: /deceived/ })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Seller' }))
  await user.click(screen.getByRole('checkbox', { name: /deceived/ }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ remedy: 'FULL_REFUND', deceived: true }))
  await user.click(screen.getByRole('radio', { name: /^Repair/ }))
  expect(screen.queryByRole('checkbox', { name: /deceived/ })).toBeNull()
  await waitFor(() => expect(asked.at(-1)).not.toHaveProperty('deceived'))
})

test('too much for a line is said once, at that line', async () => {
  const left = 'More than is left of this line: ¥129.90.'
  open({ actions: ['DECIDE'], remedies: ['PART_REFUND', 'REJECTION_STANDS'] })
  const refused = () =>
    HttpResponse.json(
      {
        type: 'MORE_THAN_LEFT',
        title: left,
        detail: left,
        status: 422,
        code: 'MORE_THAN_LEFT',
        errors: [{ pointer: '/parts/0/amount', code: 'MORE_THAN_LEFT', detail: left }],
      },
      { status: 422, headers: { 'content-type': 'application/problem+json' } },
    )
  server.use(
    http.post(`${api}/disputes/:id/quote`, refused),
    http.post(`${api}/disputes/:id/decide`, refused),
  )
  const user = userEvent.setup()
  const send = await screen.findByRole('button', { name: 'Hand down the decision' })
  expect(send).toHaveAccessibleDescription(/^Still needed: Who is at fault, What is done/)
  await user.click(screen.getByRole('radio', { name: 'Seller' }))
  await user.click(screen.getByRole('radio', { name: /A part of the price/ }))
  const part = screen.getByLabelText(/^How much of/)
  await user.type(part, '500')
  expect(await screen.findByText(left)).toBeVisible()
  await user.type(screen.getByLabelText('Words to the buyer'), 'Part')
  await user.type(screen.getByLabelText('Words to the seller'), 'Part')
  await user.click(send)
  expect(await screen.findAllByText(left)).toHaveLength(1)
  expect(part).toHaveAccessibleDescription(left)
})
