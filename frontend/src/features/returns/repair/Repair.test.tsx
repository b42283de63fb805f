import { screen, waitFor, within } from '@testing-library/react'
import type { Return } from '@/api/types'
import { db } from '@/mocks/db'
import { anOrder } from '@/mocks/fixtures'
import { aFee, aRepairCase, aSlot } from '@/mocks/repairs'
import { seriousFindings } from '@/test/axe'
import { elsewhere, thatMoment } from '@/test/elsewhere'
import { renderApp } from '@/test/renderApp'

type Repair = NonNullable<Return['repair']>

function look(repair: Partial<Repair>, part: Partial<Return>, as = 'buyer') {
  const order = anOrder()
  const ret = aRepairCase(repair, { orderId: order.id, ...part }, (_, en) => en)
  db.orders = [order]
  db.returns = [ret]
  return { ...renderApp(`/${as === 'buyer' ? 'my' : 'desk'}/returns/${ret.id}`, as), ret }
}

test('a buyer sees how far the repair is, and that it is free', async () => {
  const { container } = look({ stage: 'TESTING' }, {})
  expect(await screen.findByRole('heading', { name: 'The repair is being tested' })).toBeVisible()
  const steps = await screen.findByRole('list', { name: 'How far the repair is' })
  expect(within(steps).getByText('Tested')).toHaveAttribute('aria-current', 'step')
  expect(screen.getByText(/it costs you nothing/)).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
})

test('a price is shown line by line and agreed to only after saying what that means', async () => {
  const { user, ret } = look(
    { stage: 'QUOTED', covered: false, fee: aFee() },
    { turn: 'BUYER', actions: ['ACCEPT_QUOTE', 'DECLINE_QUOTE'] },
  )
  const fee = await screen.findByRole('table', { name: 'What the repair costs' })
  expect(
    within(fee)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual([
    expect.stringContaining('¥46.00'),
    expect.stringContaining('¥30.00'),
    expect.stringContaining('¥76.00'),
  ])
  await user.click(screen.getByRole('button', { name: 'Agree to ¥76.00' }))
  const sheet = screen.getByRole('dialog')
  expect(sheet).toHaveTextContent('You pay ¥76.00 before the work begins')
  expect(sheet).toHaveTextContent(`with the number ${ret.number}`)
  await user.click(within(sheet).getByRole('button', { name: 'Agree to ¥76.00' }))
  expect(await screen.findByRole('heading', { name: 'Please pay for the repair' })).toBeVisible()
  expect(screen.getByText('Please pay ¥76.00')).toBeVisible()
  expect(ret.repair?.stage).toBe('PAYMENT_DUE')
})

test('what has a price is not called free, guarantee or not', async () => {
  look(
    { stage: 'QUOTED', covered: true, fee: { ...aFee(), cause: 'BUYER_FAULT' } },
    { turn: 'BUYER', actions: ['ACCEPT_QUOTE', 'DECLINE_QUOTE'] },
  )
  expect(await screen.findByText(/This repair has a price/)).toBeVisible()
  expect(screen.queryByText(/costs you nothing/)).toBeNull()
})

test.each(['buyer', 'agent'])(
  'a guarantee that ends at midnight is over with the day before: %s',
  async (as) => {
    look({ stage: 'TESTING', coveredUntil: new Date(2027, 2, 4).toISOString() }, {}, as)
    expect(await screen.findByText(/Mar 3, 2027/)).toBeVisible()
  },
)

test('a declined price sends the goods home', async () => {
  const { user, ret } = look(
    { stage: 'QUOTED', covered: false, fee: aFee() },
    { turn: 'BUYER', actions: ['ACCEPT_QUOTE', 'DECLINE_QUOTE'] },
  )
  await user.click(await screen.findByRole('button', { name: 'Decline' }))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Decline' }))
  expect(await screen.findByRole('heading', { name: 'It comes back unrepaired' })).toBeVisible()
  expect(ret.repair?.finding).toBe('QUOTE_DECLINED')
})

test('a time is chosen, somebody else may be faster, and it can be cancelled', async () => {
  const taken = aSlot()
  db.slots = []
  const { user, ret } = look({}, { turn: 'BUYER', actions: ['SHIP', 'BOOK_APPOINTMENT'] })
  db.slots = [taken, aSlot({ place: 'HOME', address: undefined })]
  const [, home] = await screen.findAllByRole('radio')
  taken.left = 0
  await user.click(screen.getAllByRole('radio')[0] as HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Book' }))
  expect(await screen.findByText(/The last place has just been taken/)).toBeVisible()
  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(1))
  expect(home).toBeDefined()
  await user.click(screen.getByRole('radio'))
  expect(screen.getByRole('button', { name: 'Book' })).toBeDisabled()
  await user.type(screen.getByLabelText('Where shall we come to?'), '1 Example Road')
  await user.click(screen.getByRole('button', { name: 'Book' }))
  expect(await screen.findByRole('heading', { name: 'Your appointment is made' })).toBeVisible()
  expect(ret.repair?.appointment?.address).toBe('1 Example Road')
  await user.click(screen.getByRole('button', { name: 'Cancel the appointment' }))
  await user.click(screen.getByRole('button', { name: 'Yes, cancel it' }))
  expect(await screen.findByRole('heading', { name: 'Please send it in' })).toBeVisible()
})

const anAppointment = (zone: string) => ({
  place: 'COUNTER' as const,
  startsAt: thatMoment,
  endsAt: '2099-05-04T20:00:00Z',
  zone,
  address: '1 Example Road',
  movableUntil: thatMoment,
})

test.each(['buyer', 'agent'])(
  'an appointment is told by the clock of its place, with the zone where the reader’s clock differs: %s',
  async (as) => {
    look({ appointment: anAppointment(elsewhere.zone) }, { actions: ['BOOK_APPOINTMENT'] }, as)
    for (const told of await screen.findAllByText(/^At the shop|^You can move it until/)) {
      expect(told).toHaveTextContent(elsewhere.shows)
      expect(told).toHaveTextContent(elsewhere.named)
    }
  },
)

test('where the reader’s clock shows the same time the zone of an appointment is not named', async () => {
  look({ appointment: anAppointment(Intl.DateTimeFormat().resolvedOptions().timeZone) }, {})
  expect(await screen.findByText(/^At the shop/)).not.toHaveTextContent('(')
})

test('a time is chosen by the clock of its place', async () => {
  db.slots = []
  look({}, { turn: 'BUYER', actions: ['BOOK_APPOINTMENT'] })
  db.slots = [aSlot({ startsAt: thatMoment, zone: elsewhere.zone })]
  expect(
    await screen.findByRole('radio', { name: new RegExp(`${elsewhere.shows}.*At the shop`) }),
  ).toBeVisible()
})

test('what takes too long may become a new one', async () => {
  const { user, ret } = look(
    { stage: 'REPAIRING', overdue: true, instead: ['EXCHANGE', 'RETURN_REFUND'] },
    { turn: 'BUYER', actions: ['CHOOSE_INSTEAD'] },
  )
  expect(await screen.findByText('The repair takes longer than 30 days.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'A new one' }))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'A new one' }))
  await waitFor(() => expect(ret.kind).toBe('EXCHANGE'))
})

test('what is still faulty ends the case and may be asked for again', async () => {
  const { user } = look(
    { stage: 'READY' },
    {
      turn: 'BUYER',
      outbound: 'SENT',
      resend: { sentAt: new Date().toISOString() },
      actions: ['CONFIRM', 'STILL_FAULTY'],
    },
  )
  await user.click(await screen.findByRole('button', { name: 'Still faulty' }))
  await user.click(screen.getByRole('button', { name: 'Yes, still faulty' }))
  expect(await screen.findByRole('link', { name: 'Ask again' })).toHaveAttribute(
    'href',
    expect.stringContaining('/returns/new?line=1'),
  )
})

test('the desk goes on step by step, by key too', async () => {
  const { user, ret } = look({ stage: 'DIAGNOSING' }, { actions: ['START_REPAIR', 'QUOTE_REPAIR'] }, 'agent')
  expect(await screen.findByRole('region', { name: 'Repair' })).toHaveTextContent('Under guarantee')
  await user.keyboard('w')
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Start the repair' }),
  )
  await waitFor(() => expect(ret.repair?.stage).toBe('REPAIRING'))
})

test('a price under guarantee needs the buyer’s fault and its photo; lines add up', async () => {
  const { user } = look({ stage: 'DIAGNOSING' }, { actions: ['START_REPAIR', 'QUOTE_REPAIR'] }, 'agent')
  await user.click(await screen.findByRole('button', { name: /Quote a price/ }))
  const form = await screen.findByRole('dialog')
  expect(within(form).getByRole('radio', { name: /The guarantee is over/ })).toBeDisabled()
  await user.type(within(form).getAllByLabelText('What exactly')[0] as HTMLElement, 'Screen')
  await user.type(within(form).getAllByLabelText('Amount')[0] as HTMLElement, '80')
  await user.type(within(form).getAllByLabelText('What exactly')[1] as HTMLElement, 'Work')
  await user.type(within(form).getAllByLabelText('Amount')[1] as HTMLElement, '40.50')
  await user.type(within(form).getByLabelText('What you tell the buyer'), 'It fell')
  expect(form).toHaveTextContent('¥120.50')
  expect(within(form).getByRole('button', { name: 'Quote a price' })).toBeDisabled()
  expect(await seriousFindings(form)).toEqual([])
})
