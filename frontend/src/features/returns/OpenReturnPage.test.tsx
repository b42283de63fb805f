import { fireEvent, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import type { Ask } from '@/api/types'
import { db } from '@/mocks/db'
import { aLine, anOrder, aReturn } from '@/mocks/fixtures'
import { refusal } from '@/mocks/handlers'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const order = () => {
  const made = anOrder({ lines: [aLine('teapot', 2, 1), aLine('filters', 1, 2)] })
  db.orders = [made]
  return made
}
const photo = () => new File(['spout'], 'spout.png', { type: 'image/png' })

async function openForm() {
  const { id } = order()
  const app = renderApp(`/my/orders/${id}/returns/new?line=1`)
  await screen.findByRole('group', { name: 'What is it about?' })
  return { ...app, id }
}
type User = Awaited<ReturnType<typeof openForm>>['user']

async function sayBroken(user: User) {
  await user.click(screen.getByRole('radio', { name: 'Delivery' }))
  await user.click(screen.getByRole('radio', { name: 'Broken on arrival' }))
  await user.click(screen.getByRole('radio', { name: /Send it back, money back/ }))
}

async function changedMind(user: User) {
  await user.click(screen.getByRole('radio', { name: 'I changed my mind' }))
  await user.click(screen.getByRole('radio', { name: /Send it back, money back/ }))
}

test('asks for the money back and shows where it stands', async () => {
  const { user, router } = await openForm()
  await sayBroken(user)
  await user.upload(await screen.findByLabelText(/Photo$/), photo())
  await waitFor(() => expect(db.evidence).toHaveLength(1))
  await screen.findByRole('button', { name: /^Remove/ })
  await user.type(screen.getByLabelText(/In your words/), 'The spout is cracked')
  expect((await screen.findAllByText('¥64.95')).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Send request' }))

  expect(await screen.findByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  expect(router.state.location.pathname).toBe(`/my/returns/${db.returns[0]?.id}`)
  expect(db.returns[0]).toMatchObject({
    kind: 'RETURN_REFUND',
    reason: { code: 'DAMAGED_ON_ARRIVAL' },
    text: 'The spout is cracked',
    lines: [{ lineNo: 1, quantity: 1 }],
    evidence: [{ id: db.evidence[0]?.id }],
  })
})

test('asking what it would bring stores nothing, so it takes no key', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post('*/api/v1/returns/quote', ({ request }) => {
      keys.push(request.headers.get('idempotency-key'))
    }),
  )
  const { user } = await openForm()
  await sayBroken(user)
  expect((await screen.findAllByText('¥64.95')).length).toBeGreaterThan(0)
  expect(new Set(keys)).toEqual(new Set([null]))
})

test('the quote follows each choice', async () => {
  const { user } = await openForm()
  await sayBroken(user)
  expect((await screen.findAllByText('¥64.95')).length).toBeGreaterThan(0)
  expect(screen.getAllByText(/The shop pays the return postage/).length).toBeGreaterThan(0)

  await user.click(screen.getAllByRole('button', { name: 'One more' })[0] as HTMLElement)
  expect((await screen.findAllByText('¥129.90')).length).toBeGreaterThan(0)

  await user.click(screen.getByRole('radio', { name: 'I changed my mind' }))
  expect((await screen.findAllByText('¥119.90')).length).toBeGreaterThan(0)
  expect(screen.getByText('Postage that was free')).toBeVisible()
  expect(screen.getAllByText(/You pay the return postage/).length).toBeGreaterThan(0)
})

test('says at the place what is still missing, and sends nothing', async () => {
  const { user } = await openForm()
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Please choose what is wrong.')
  await sayBroken(user)
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  expect(await screen.findByText('This reason needs at least one photo.')).toBeVisible()
  expect(db.returns).toHaveLength(0)
})

test('a double tap sends one request', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post('*/api/v1/returns', ({ request }) => {
      keys.push(request.headers.get('idempotency-key'))
    }),
  )
  const { user } = await openForm()
  await changedMind(user)
  await user.dblClick(screen.getByRole('button', { name: 'Send request' }))
  await screen.findByRole('heading', { name: 'Waiting for the shop' })
  expect(new Set(keys).size).toBe(1)
  expect(db.returns).toHaveLength(1)
})

test('sending again after a lost answer repeats the key', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post('*/api/v1/returns', ({ request }) => {
      keys.push(request.headers.get('idempotency-key'))
      return keys.length === 1 ? HttpResponse.error() : undefined
    }),
  )
  const { user } = await openForm()
  await changedMind(user)
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  expect(await screen.findByText(/No connection to the server/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  await screen.findByRole('heading', { name: 'Waiting for the shop' })
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test('shows the server’s refusal at the field it names', async () => {
  server.use(
    http.post('*/api/v1/returns', () =>
      refusal(422, 'NOT_ENOUGH_LEFT', 'Refused', [
        { pointer: '/lines/0/quantity', code: 'NOT_ENOUGH_LEFT', detail: 'Only 0 pieces are left.' },
      ]),
    ),
  )
  const { user } = await openForm()
  await changedMind(user)
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  const lines = screen.getByRole('group', { name: 'Which item, and how many?' })
  await waitFor(() => expect(lines).toHaveTextContent('Only 0 pieces are left.'))
})

test('a photo that did not arrive can be tried again', async () => {
  let tries = 0
  server.use(http.post('*/api/v1/evidence', () => (++tries === 1 ? HttpResponse.error() : undefined)))
  const { user } = await openForm()
  await sayBroken(user)
  await user.upload(await screen.findByLabelText(/Photo$/), photo())
  await user.click(await screen.findByRole('button', { name: /Try again/ }))
  await waitFor(() => expect(db.evidence).toHaveLength(1))
})

test('a photo can be dropped on the form and removed again', async () => {
  const { user } = await openForm()
  await sayBroken(user)
  fireEvent.drop(await screen.findByRole('region', { name: 'Photos' }), {
    dataTransfer: { files: [photo()] },
  })
  await user.click(await screen.findByRole('button', { name: 'Remove spout.png' }))
  await waitFor(() => expect(screen.queryByRole('img', { name: 'spout.png' })).toBeNull())
})

test('an accidental reload loses nothing', async () => {
  const { user, id, unmount } = await openForm()
  await sayBroken(user)
  await user.type(screen.getByLabelText(/In your words/), 'Cracked')
  unmount()
  renderApp(`/my/orders/${id}/returns/new?line=1`)
  expect(await screen.findByLabelText(/In your words/)).toHaveValue('Cracked')
  expect(screen.getByRole('radio', { name: 'Broken on arrival' })).toBeChecked()
})

test('opening the page stores nothing', async () => {
  const asked: Ask[] = []
  server.use(
    http.post('*/api/v1/returns', async ({ request }) => {
      asked.push((await request.json()) as Ask)
    }),
  )
  await openForm()
  expect(asked).toEqual([])
})

test('has no serious finding when filled in', async () => {
  const { user } = await openForm()
  await sayBroken(user)
  await screen.findAllByText('¥64.95')
  expect(await seriousFindings()).toEqual([])
})

const promise = () => screen.getByRole('button', { name: 'Send request' }).closest('div')

test('asks for another size in exchange, and nothing on the page promises money', async () => {
  const { user } = await openForm()
  await user.click(screen.getByRole('radio', { name: 'I changed my mind' }))
  await user.click(screen.getByRole('radio', { name: /Another one in exchange/ }))
  await waitFor(() => expect(promise()).toHaveTextContent('You get another one'))
  expect(promise()).not.toHaveTextContent('¥')
  const get = screen.getByRole('region', { name: 'What you get' })
  expect(get).toHaveTextContent('You pay the return postage')
  expect(get).toHaveTextContent('The shop sends it to you')
  expect(get).not.toHaveTextContent(/¥|money/)

  await user.click(screen.getByRole('button', { name: 'Send request' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Please say what you would like instead.')
  await user.click(screen.getByRole('radio', { name: 'Another size or colour' }))
  await user.type(screen.getByLabelText('Which one?'), 'Celadon')
  await user.click(screen.getByRole('button', { name: 'Send request' }))

  expect(await screen.findByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  expect(db.returns[0]).toMatchObject({
    kind: 'EXCHANGE',
    lines: [{ lineNo: 1, quantity: 1, wanted: { variant: 'Celadon' } }],
  })
  expect(await screen.findByText('Instead: Celadon')).toBeVisible()
  expect(screen.queryByText(/¥/)).toBeNull()
})

test('the same again is said with one tap', async () => {
  const sent: Ask[] = []
  server.use(
    http.post('*/api/v1/returns', async ({ request }) => {
      sent.push((await request.clone().json()) as Ask)
    }),
  )
  const { user } = await openForm()
  await user.click(screen.getByRole('radio', { name: 'I changed my mind' }))
  await user.click(screen.getByRole('radio', { name: /Another one in exchange/ }))
  await user.click(await screen.findByRole('radio', { name: 'The same again' }))
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  await screen.findByRole('heading', { name: 'Waiting for the shop' })
  expect(sent[0]?.lines).toEqual([{ lineNo: 1, quantity: 1 }])
})

test('sending again asks for nothing more than the reason does', async () => {
  const { user } = await openForm()
  await user.click(screen.getByRole('radio', { name: 'Something is missing' }))
  await user.click(screen.getByRole('radio', { name: /Send it to me again/ }))
  await waitFor(() => expect(promise()).toHaveTextContent('It is sent to you again'))
  expect(promise()).not.toHaveTextContent('¥')
  expect(screen.queryByLabelText('Which one?')).toBeNull()
  expect(screen.queryByLabelText(/One piece now/)).toBeNull()
})

test('a price match asks what it costs now, and shows the difference', async () => {
  const { user } = await openForm()
  await user.click(screen.getByRole('radio', { name: 'The price' }))
  expect(screen.getByRole('radio', { name: /The price difference back/ })).toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Please write what one piece costs now.')

  await user.upload(screen.getByLabelText(/Photo$/), photo())
  const price = screen.getByLabelText(/One piece now \(CNY\)/)
  await user.type(price, '70')
  expect(await screen.findByText('The price now is not lower than what was paid.')).toBeVisible()
  await user.clear(price)
  await user.type(price, '59.90')
  expect((await screen.findAllByText('¥5.05')).length).toBeGreaterThan(0)
  await user.type(screen.getByLabelText(/In your words/), 'On your own page since today')
  expect(await seriousFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Send request' }))
  await screen.findByRole('heading', { name: 'Waiting for the shop' })
  expect(db.returns[0]).toMatchObject({ kind: 'PRICE_MATCH', amount: { amount: '5.05', currency: 'CNY' } })
})

test('an exchange form that is filled in has no serious finding', async () => {
  const { user } = await openForm()
  await user.click(screen.getByRole('radio', { name: 'I changed my mind' }))
  await user.click(screen.getByRole('radio', { name: /Another one in exchange/ }))
  await user.click(screen.getByRole('radio', { name: 'Another size or colour' }))
  expect(await seriousFindings()).toEqual([])
})

test('an order of which everything is asked for already says so, and shows the way to it', async () => {
  const order = anOrder()
  db.orders = [order]
  db.returns = order.lines.map((line) =>
    aReturn(
      { orderId: order.id, lines: [{ ...line, units: [{ state: 'WITH_BUYER', quantity: line.quantity }] }] },
      (_, en) => en,
    ),
  )
  renderApp(`/my/orders/${order.id}/returns/new`)
  expect(await screen.findByText('Everything of this order is already being dealt with')).toBeVisible()
  expect(screen.getByRole('link', { name: 'See my returns' })).toHaveAttribute('href', '/my/returns')
  expect(screen.queryByRole('button', { name: 'Send request' })).toBeNull()
})
