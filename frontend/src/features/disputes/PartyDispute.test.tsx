import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { db } from '@/mocks/db'
import { anOrder, aReturn, cny, inHours } from '@/mocks/fixtures'
import { api } from '@/mocks/server'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const english = (_: string, en: string) => en
const judged = {
  instance: 1,
  remedy: 'FULL_REFUND',
  fault: 'SELLER',
  outbound: 'SELLER',
  returnLeg: 'SELLER',
  deceived: false,
  resend: 'SELLER',
  parts: [],
  worth: cny('129.90'),
  toBuyer: 'The photos show a crack.',
  at: inHours(-1),
}
const dispute = {
  version: 1,
  number: 'R-7F3K-20MA',
  state: 'OPEN',
  basis: 'REJECTED',
  escalatedBy: 'BUYER',
  escalatedAt: inHours(-2),
  taken: false,
  mine: false,
  dueClock: 'C14',
  dueAt: inHours(70),
  statements: [
    { id: 's1', kind: 'ESCALATION', side: 'BUYER', text: 'It leaks', files: [], at: inHours(-2), by: '林晓' },
  ],
  opinions: [],
  judgements: [],
  carriedOut: false,
  remedies: [],
  actions: ['SAY', 'WITHDRAW'],
  blocked: [],
}

function look(part: object, more: Parameters<typeof aReturn>[0] = {}, as = 'buyer') {
  const order = anOrder()
  const ret = aReturn({ orderId: order.id, request: 'REJECTED', clocks: [], ...more }, english)
  db.orders = [order]
  db.returns = [ret]
  const sent: { path: string; body: unknown }[] = []
  server.use(
    http.get(`${api}/disputes/:id`, () =>
      HttpResponse.json({ ...dispute, ...part, id: ret.id }, { headers: { etag: '"1.en"' } }),
    ),
    http.post(`${api}/:of/:id/:verb`, async ({ request, params }) => {
      sent.push({ path: `${params.of}/${params.verb}`, body: await request.json().catch(() => undefined) })
      return HttpResponse.json({ ...dispute, ...part, id: ret.id }, { headers: { etag: '"2.en"' } })
    }),
  )
  return { ...renderApp(`/${as === 'buyer' ? 'my' : 'desk'}/returns/${ret.id}`, as), sent }
}

test('asks the platform only after saying that the shop comes first', async () => {
  const { user, sent } = look({}, { escalateFrom: inHours(-3), turn: 'BUYER', actions: ['ESCALATE'] })
  const open = await screen.findByRole('button', { name: 'Ask the platform to decide' })
  expect(screen.getByText(/usually the fastest to help/)).toBeVisible()
  await user.click(open)
  const sheet = screen.getByRole('dialog')
  await user.type(within(sheet).getByLabelText('What went wrong, and what do you want?'), 'It leaks')
  await user.click(within(sheet).getByRole('button', { name: 'Ask the platform' }))
  await waitFor(() => expect(sent).toEqual([{ path: 'returns/escalate', body: { text: 'It leaks' } }]))
})

test('is told from when the platform can be asked, and cannot before', async () => {
  look({}, { escalateFrom: inHours(20), turn: 'SELLER', request: 'SUBMITTED', actions: ['ESCALATE'] })
  expect(await screen.findByText(/You can ask the platform from/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Ask the platform to decide' })).toBeNull()
})

test.each([
  ['All of it as PDF', 'packet.pdf', 'application/pdf'],
  ['PDF and files (zip)', 'packet', 'application/zip'],
])('%s is asked for as what it is', async (button, path, type) => {
  const { user } = look({}, { dispute: 'OPEN', turn: 'PLATFORM' })
  const asked: (string | null)[] = []
  server.use(
    http.get(`${api}/disputes/:id/${path}`, ({ request }) => {
      asked.push(request.headers.get('accept'))
      return new HttpResponse(new Blob(['%']), { headers: { 'content-type': type } })
    }),
  )
  URL.createObjectURL = () => 'blob:packet'
  await user.click(await screen.findByRole('button', { name: button }))
  await waitFor(() => expect(asked).toEqual([type]))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('answers the platform within the clock, with nothing more to add', async () => {
  const { user, sent } = look(
    { state: 'EVIDENCE_BUYER', dueClock: 'C13', actions: ['SAY'] },
    { dispute: 'EVIDENCE_BUYER', turn: 'BUYER' },
  )
  expect(await screen.findByRole('heading', { name: 'The platform waits for your evidence' })).toBeVisible()
  await user.type(await screen.findByLabelText('Your answer to the platform'), 'Here it is')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(sent).toEqual([{ path: 'disputes/evidence', body: { text: 'Here it is', done: true } }]),
  )
})

test('reads the decision in plain words and may appeal; no serious finding', async () => {
  const { user, sent, container } = look(
    { state: 'DECIDED', judgements: [judged], appealUntil: inHours(160), actions: ['APPEAL'] },
    { dispute: 'DECIDED', turn: 'SELLER' },
  )
  expect(await screen.findByText('The photos show a crack.')).toBeVisible()
  expect(screen.getByText(/Full refund, the goods stay/)).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Appeal' }))
  const sheet = screen.getByRole('dialog')
  expect(sheet).toHaveTextContent('stops the decision')
  await user.type(within(sheet).getByLabelText('What is wrong with the decision?'), 'Too little')
  await user.click(within(sheet).getByRole('button', { name: 'Send the appeal' }))
  await waitFor(() => expect(sent).toEqual([{ path: 'disputes/appeal', body: { text: 'Too little' } }]))
})

test('what the shop has to do after a verdict stands in the bar of all acts', async () => {
  const { user, sent } = look(
    { state: 'DECIDED', judgements: [judged], actions: ['APPEAL', 'CARRY_OUT'] },
    { dispute: 'DECIDED', turn: 'SELLER' },
    'agent',
  )
  const bar = await screen.findByRole('toolbar', { name: 'What can be done now' })
  const next = await within(bar).findByRole('button', { name: 'Carry it out now' })
  expect(screen.getAllByRole('button', { name: 'Carry it out now' })).toHaveLength(1)
  expect(within(bar).getByRole('button', { name: 'Appeal' })).toBeVisible()
  await user.click(next)
  const sheet = screen.getByRole('dialog')
  expect(sheet).toHaveTextContent('This cannot be undone')
  await user.click(within(sheet).getByRole('button', { name: 'Carry it out now' }))
  await waitFor(() => expect(sent).toEqual([{ path: 'disputes/carry-out', body: undefined }]))
})

test('while the platform asks the shop, the bar leads to the answer', async () => {
  const { user } = look(
    { state: 'EVIDENCE_SELLER', dueClock: 'C13', actions: ['SAY'] },
    { dispute: 'EVIDENCE_SELLER', turn: 'SELLER' },
    'agent',
  )
  await user.click(await screen.findByRole('button', { name: 'Answer the platform' }))
  expect(screen.getByLabelText('Your answer to the platform')).toHaveFocus()
})
