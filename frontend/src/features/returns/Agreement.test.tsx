import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { db } from '@/mocks/db'
import { anOffer, anOrder, aReturn, cny, holdNotYet, quoteLines } from '@/mocks/fixtures'
import { refusal } from '@/mocks/handlers'
import { refusedAt, tagged } from '@/mocks/server'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const english = (_: string, en: string) => en

function desk(part: Partial<Return>) {
  const order = anOrder()
  const ret = aReturn(
    { orderId: order.id, blocked: [], quote: quoteLines([[1, '129.90']], english), ...part },
    english,
  )
  db.orders = [order]
  db.returns = [ret]
  return { ...renderApp(`/desk/returns/${ret.id}`, 'agent'), ret }
}

const bar = () => screen.findByRole('toolbar', { name: 'What can be done now' })
const names = async () =>
  within(await bar())
    .getAllByRole('button')
    .map((button) => button.firstElementChild?.textContent ?? button.textContent)

/** What the screen pushes towards. */
const main = () =>
  within(screen.getByRole('toolbar', { name: 'What can be done now' }))
    .getAllByRole('button')
    .find((button) => button.classList.contains('ant-btn-primary'))

async function start(user: ReturnType<typeof desk>['user'], name: RegExp) {
  await user.click(within(await bar()).getByRole('button', { name }))
  return screen.findByRole('dialog')
}

test('asks the buyer, and says that the clock stands still', async () => {
  const { user, ret } = desk({})
  const drawer = await start(user, /^Ask the buyer/)
  expect(drawer).toHaveTextContent('Our clock stands still')
  expect(within(drawer).getByRole('button', { name: 'Ask the buyer' })).toBeDisabled()
  await user.type(within(drawer).getByLabelText('What do you want to know?'), 'Which corner?')
  await user.click(within(drawer).getByRole('button', { name: 'Ask the buyer' }))
  await waitFor(() => expect(ret).toMatchObject({ request: 'INFO_NEEDED', question: 'Which corner?' }))
  expect(await screen.findByText('We asked: Which corner?')).toBeVisible()
})

test('offers two ways, the best first, and sees what each would mean', async () => {
  const sent: Schemas['MakeOffers'][] = []
  server.use(
    http.post('*/api/v1/returns/:id/offer', async ({ request }) => {
      sent.push((await request.clone().json()) as Schemas['MakeOffers'])
    }),
  )
  const { user } = desk({ kind: 'EXCHANGE' })
  const drawer = await start(user, /^Make an offer/)
  const first = within(drawer).getByRole('group', { name: 'Offer 1' })
  expect(first).toHaveTextContent('All of the money goes back at once')
  await user.type(within(first).getByLabelText(/^Part of the price/), '30')
  expect(first).toHaveTextContent('¥30.00 goes back at once; the goods stay with the buyer.')
  await user.type(within(first).getByLabelText('What you tell the buyer'), 'It is only the lid')

  await user.click(within(drawer).getByRole('button', { name: 'Add the next best' }))
  expect(drawer).toHaveTextContent('the next appears only when it is declined')
  const second = within(drawer).getByRole('group', { name: 'Offer 2' })
  await user.click(within(second).getByRole('combobox', { name: 'What you offer' }))
  await user.click((await screen.findAllByTitle('Exchange')).at(-1) as HTMLElement)
  await user.click(within(second).getByText(/^Another article/))
  await user.type(within(second).getByLabelText('Title'), 'Larger teapot')
  await user.type(within(second).getByLabelText('Price of one piece (CNY)'), '74.95')
  expect(second).toHaveTextContent('The buyer pays ¥20.00 more before you send it.')
  expect(within(drawer).getByRole('button', { name: 'Make an offer' })).toBeDisabled()
  await user.type(within(second).getByLabelText('What you tell the buyer'), 'The larger one')
  expect(await seriousFindings()).toEqual([])
  await user.click(within(drawer).getByRole('button', { name: 'Make an offer' }))

  await waitFor(() =>
    expect(sent).toEqual([
      {
        offers: [
          {
            kind: 'REFUND_ONLY',
            message: 'It is only the lid',
            lines: [{ lineNo: 1, allowance: cny('30.00') }],
          },
          {
            kind: 'EXCHANGE',
            message: 'The larger one',
            lines: [{ lineNo: 1, wanted: { title: 'Larger teapot', price: cny('74.95') } }],
          },
        ],
      },
    ]),
  )
  const offers = await screen.findByRole('region', { name: 'Offers' })
  expect(within(offers).getByText('open')).toBeVisible()
  expect(within(offers).getByText('next in line')).toBeVisible()
})

test('an offer that the rules forbid is refused at its own field', async () => {
  server.use(
    http.post('*/api/v1/returns/:id/offer', () =>
      refusal(422, 'MORE_THAN_LEFT', 'Refused', [
        {
          pointer: '/offers/0/lines/0/allowance',
          code: 'MORE_THAN_LEFT',
          detail: 'At most ¥129.90 is left.',
        },
      ]),
    ),
  )
  const { user } = desk({})
  const drawer = await start(user, /^Make an offer/)
  const part = within(drawer).getByLabelText(/^Part of the price/)
  await user.type(part, '1.005')
  expect(part).toBeInvalid()
  await user.type(within(drawer).getByLabelText('What you tell the buyer'), 'Sorry')
  expect(within(drawer).getByRole('button', { name: 'Make an offer' })).toBeDisabled()
  await user.clear(part)
  await user.type(part, '500')
  await user.click(within(drawer).getByRole('button', { name: 'Make an offer' }))
  await waitFor(() => expect(part).toHaveAccessibleDescription('At most ¥129.90 is left.'))
})

test('once the goods are in, only ways in which they come back can be offered', async () => {
  const { user } = desk({ ...toSend, lines: [aLineIn('ACCEPTED')] })
  const drawer = await start(user, /^Make an offer/)
  await user.click(within(drawer).getByRole('combobox', { name: 'What you offer' }))
  expect(await screen.findByTitle('Exchange')).toBeInTheDocument()
  expect(screen.queryByTitle('Refund only')).toBeNull()
})

test('takes an offer back, and the request stands again', async () => {
  const { user, ret } = desk({
    request: 'COUNTERED',
    turn: 'BUYER',
    offers: [anOffer()],
    actions: ['TAKE_BACK_OFFER', 'NOTE', 'ASSIGN'],
  })
  const drawer = await start(user, /^Take the offer back/)
  expect(drawer).toHaveTextContent('with the time that was left for it')
  await user.click(within(drawer).getByRole('button', { name: 'Take the offer back' }))
  await waitFor(() => expect(ret.request).toBe('SUBMITTED'))
  expect(await screen.findByText('taken back')).toBeVisible()
})

test('approves an exchange with the new one sent first', async () => {
  const { user, ret } = desk({ kind: 'EXCHANGE' })
  const drawer = await start(user, /^Approve/)
  expect(drawer).toHaveTextContent('After you have checked them, you send the other one. No money goes back.')
  await user.click(within(drawer).getByRole('checkbox', { name: 'Send the new one first' }))
  expect(drawer).toHaveTextContent('You send the other one now')
  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  await waitFor(() => expect(ret).toMatchObject({ advance: true, outbound: 'DUE' }))
})

test('approves an exchange in advance with what the old one cost held first', async () => {
  const { user, ret } = desk({ kind: 'EXCHANGE' })
  const drawer = await start(user, /^Approve/)
  expect(within(drawer).queryByText('Hold what it cost')).toBeNull()
  await user.click(within(drawer).getByRole('checkbox', { name: 'Send the new one first' }))
  await user.click(within(drawer).getByRole('radio', { name: /^Hold what it cost/ }))
  expect(drawer).toHaveTextContent('is held at his payment, not taken')
  expect(await seriousFindings()).toEqual([])
  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  await waitFor(() => expect(db.holds).toMatchObject([{ returnId: ret.id, state: 'WANTED' }]))
  expect(await screen.findByText('to be held')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: /^Go on with the deadline/ }))
  const giving = await screen.findByRole('dialog')
  await user.click(within(giving).getByRole('button', { name: 'Go on with the deadline' }))
  await waitFor(() => expect(ret.actions).toContain('RESEND'))
})

test('offers to send the new one first, with what the old one cost held', async () => {
  const { user, ret } = desk({ kind: 'EXCHANGE' })
  const drawer = await start(user, /^Make an offer/)
  const first = within(drawer).getByRole('group', { name: 'Offer 1' })
  await user.click(within(first).getByRole('combobox', { name: 'What you offer' }))
  await user.click((await screen.findAllByTitle('Exchange')).at(-1) as HTMLElement)
  expect(within(first).queryByText('Hold what it cost')).toBeNull()
  await user.click(within(first).getByRole('checkbox', { name: /^Send the new one before/ }))
  await user.click(within(first).getByRole('radio', { name: /^Hold what it cost/ }))
  await user.type(within(first).getByLabelText('What you tell the buyer'), 'We send it first')
  expect(await seriousFindings()).toEqual([])
  await user.click(within(drawer).getByRole('button', { name: 'Make an offer' }))
  await waitFor(() => expect(ret.offers).toMatchObject([{ advance: true, hold: { amount: ret.amount } }]))
  const offers = await screen.findByRole('region', { name: 'Offers' })
  expect(offers).toHaveTextContent('¥129.90 is held for the old one before it leaves.')
})

const waitingForHold = {
  kind: 'EXCHANGE',
  request: 'APPROVED',
  goods: 'WITH_BUYER',
  outbound: 'DUE',
  advance: true,
  clocks: [
    {
      kind: 'HARD',
      extended: false,
      code: 'C11',
      outcome: 'CONVERT_TO_REFUND',
      text: 'The replacement must leave by then',
      state: 'RUNNING',
      startedAt: '2026-11-18T08:00:00Z',
      dueAt: '2026-11-21T08:00:00Z',
      atRisk: cny('129.90'),
    },
  ],
  actions: ['RECEIVE', 'OFFER', 'USE_DEADLINE', 'CONVERT', 'NOTE', 'ASSIGN'],
} satisfies Partial<Return>

test('while the hold is awaited nothing is pushed; it says what is awaited, and until when', async () => {
  desk({ ...waitingForHold, blocked: [holdNotYet(english)] })
  await bar()
  expect(screen.getByText(/is not held yet/)).toHaveTextContent(/It must leave by Nov 21/)
  expect(main()).toBeUndefined()
  expect(await names()).not.toContain('Send to the buyer')
})

test('once the hold stands, sending is the main act', async () => {
  desk({ ...waitingForHold, actions: ['RESEND', ...waitingForHold.actions] })
  await bar()
  expect(main()).toHaveTextContent('Send to the buyer')
  expect(screen.queryByText(/It must leave by/)).toBeNull()
})

test('what cannot be held is the shop’s to decide: the deadline alone, before all', async () => {
  const reason = 'The money for the old one could not be held.'
  desk({ ...waitingForHold, blocked: [{ action: 'RESEND', code: 'HOLD_REFUSED', reason }] })
  await bar()
  expect(screen.getByText(/could not be held/)).toBeVisible()
  expect(main()).toHaveTextContent('Go on with the deadline')
})

test('an old one that came before the new one left is looked at first', async () => {
  desk({
    ...waitingForHold,
    goods: 'ARRIVED',
    blocked: [holdNotYet(english)],
    actions: ['INSPECT', 'USE_DEADLINE', 'NOTE'],
  })
  await bar()
  expect(main()).toHaveTextContent('Inspect')
})

test('a case about money has no empty places for what is done with goods', async () => {
  const missing = (['RESEND', 'CONVERT', 'DIFFERENCE_PAID', 'TAKE_BACK_OFFER'] as const).map((action) => ({
    action,
    code: 'NOTHING_TO_REPLACE',
    reason: 'nothing is replaced here',
  }))
  desk({ blocked: missing })
  expect(await names()).toEqual(['Approve', 'Reject', 'Make an offer', 'Ask the buyer', 'Assign'])
})

const toSend = {
  kind: 'EXCHANGE',
  request: 'APPROVED',
  goods: 'ACCEPTED',
  outbound: 'DUE',
  clocks: [],
  actions: ['INSPECT', 'RESEND', 'CONVERT', 'OFFER', 'NOTE', 'ASSIGN'],
} satisfies Partial<Return>

test('sending it is the main act while it is due, and only a correction afterwards', async () => {
  const { user, ret } = desk({ ...toSend })
  expect((await names())[0]).toBe('Send to the buyer')
  expect(screen.getByText('If it becomes a refund')).toBeVisible()
  const drawer = await start(user, /^Send to the buyer/)
  expect(drawer).toHaveTextContent('The same again')
  await user.type(within(drawer).getByLabelText('Parcel number'), 'SF1234567890123')
  await user.click(within(drawer).getByRole('button', { name: 'Send to the buyer' }))
  await waitFor(() => expect(ret).toMatchObject({ outbound: 'SENT', resend: { carrier: '顺丰速运' } }))
  const out = await screen.findByRole('region', { name: 'Parcel to the buyer' })
  await waitFor(() => expect(out).toHaveTextContent('SF1234567890123'))
  const again = within(await bar()).getByRole('button', { name: /^Correct the parcel number/ })
  expect(again).not.toHaveClass('ant-btn-primary')
})

test('records the difference as paid, by its reference', async () => {
  const { user, ret } = desk({
    ...toSend,
    outbound: 'NONE',
    turn: 'BUYER',
    difference: { amount: cny('20.00'), state: 'OWED' },
    actions: ['DIFFERENCE_PAID', 'CONVERT', 'NOTE', 'ASSIGN'],
  })
  expect(await screen.findByText(/¥20.00 from the buyer/)).toBeVisible()
  const drawer = await start(user, /^Difference paid/)
  await user.type(within(drawer).getByLabelText('Payment reference'), 'WX-77')
  await user.click(within(drawer).getByRole('button', { name: 'Difference paid' }))
  await waitFor(() => expect(ret.difference).toMatchObject({ state: 'PAID', reference: 'WX-77' }))
  expect(await screen.findByText(/paid WX-77/)).toBeVisible()
})

test('turns what cannot be had into a refund, and says how much that is', async () => {
  const { user, ret } = desk({ ...toSend })
  const drawer = await start(user, /^Convert to refund/)
  expect(drawer).toHaveTextContent('up to ¥129.90 goes back once the goods are checked')
  await user.type(within(drawer).getByLabelText('Why it cannot be had'), 'Sold out')
  await user.click(within(drawer).getByRole('button', { name: 'Convert to refund' }))
  await waitFor(() => expect(ret).toMatchObject({ kind: 'RETURN_REFUND', outbound: 'NONE' }))
  expect((await names())[0]).toBe('Refund')
})

test('what is wanted and what goes out has no serious finding', async () => {
  desk({
    ...toSend,
    offers: [anOffer({ state: 'DECLINED' })],
    lines: [aLineIn('ACCEPTED')],
  })
  expect(await screen.findByText('Instead: Celadon')).toBeVisible()
  expect(await seriousFindings()).toEqual([])
})

test('the queue says what kind it is, and what waits to be sent', async () => {
  db.returns = [aReturn({ ...toSend }, english)]
  const { user } = renderApp('/desk/returns', 'agent')
  const row = (await screen.findByRole('link', { name: 'R-7F3K-20MA' })).closest('tr')
  expect(row).toHaveTextContent('Exchange')
  expect(row).toHaveTextContent('to be sent')
  await user.click(screen.getByRole('combobox', { name: 'Kind' }))
  await user.click(await screen.findByTitle('Price match'))
  expect(await screen.findByText('Nothing in this view')).toBeVisible()
})

function aLineIn(state: Return['goods']): Return['lines'][number] {
  return {
    lineNo: 1,
    sku: 'TP',
    title: '陶瓷茶壶',
    quantity: 1,
    units: [{ state, quantity: 1 }],
    wanted: { variant: 'Celadon' },
  }
}

test('what a caller without an account accepts is done for him, with how he said so', async () => {
  let sent: unknown
  const { user, ret } = desk({ request: 'COUNTERED', turn: 'BUYER', actions: ['ACCEPT_OFFER', 'NOTE'] })
  server.use(
    // the mock knows buyers with an account only, and keeps their acts from the desk
    http.get('*/api/v1/returns/:id', () => tagged(ret)),
    http.post('*/api/v1/returns/:id/accept-offer', async ({ request }) => {
      sent = await request.json()
      return refusedAt('/told', 'TOLD_MISSING', 'Say how')
    }),
  )
  const drawer = await start(user, /^Accept the offer/)
  const accept = within(drawer).getByRole('button', { name: 'Accept the offer' })
  expect(accept).toBeDisabled()
  await user.type(within(drawer).getByLabelText('How the buyer said so'), 'by telephone')
  await user.click(accept)
  await waitFor(() => expect(sent).toEqual({ told: 'by telephone' }))
  expect(await within(drawer).findByText('Say how')).toBeVisible()
})
