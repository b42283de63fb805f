import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { db, demoWorld } from '@/mocks/db'
import { anId, anOrder, cny, inHours } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const account = (): Schemas['CreditAccount'] => ({
  id: anId(),
  version: 2,
  shopId: anId(),
  shopName: 'Tea house',
  holder: 'buyer-1',
  holderName: 'Li Xiaoyu',
  balance: cny('7.00'),
  next: { amount: cny('5.00'), at: inHours(48) },
  openedAt: inHours(-48),
  entries: [
    { id: anId(), kind: 'SPEND', amount: cny('-1.00'), cause: 'spend:1', at: inHours(-1) },
    { id: anId(), kind: 'GRANT', amount: cny('8.00'), cause: 'goodwill:1', at: inHours(-2) },
  ],
})

const waitingRefund = (number: string, grantedBy: string): Schemas['Refund'] => ({
  id: anId(),
  version: 1,
  returnId: anId(),
  returnNumber: number,
  total: cny('1500.00'),
  compensation: cny('0.00'),
  state: 'TO_APPROVE',
  grantedAt: inHours(-1),
  grantedBy,
  legs: [],
})

test('a buyer sees what he can spend and every movement', async () => {
  db.credit = [account()]
  renderApp('/my/credit')
  expect(await screen.findByRole('heading', { name: 'Tea house' })).toBeVisible()
  expect(within(screen.getByRole('list', { name: 'Movements' })).getAllByRole('listitem')).toHaveLength(2)
  expect(await seriousFindings()).toEqual([])
})

test('a buyer without credit is told what would appear here', async () => {
  renderApp('/my/credit')
  expect(await screen.findByText('No store credit yet')).toBeVisible()
})

test('the second person signs a sum and reads of each what became of it', async () => {
  db.refunds = [waitingRefund('R-ONE', 'agent'), waitingRefund('R-TWO', 'finance')]
  const { user } = renderApp('/desk/refunds?view=approve', 'finance')
  await user.click(await screen.findByLabelText(/Choose all shown/))
  await user.click(screen.getByRole('button', { name: /Approve 2: .*3,000/ }))
  expect(await screen.findByText('1 of 2 approved')).toBeVisible()
  expect(screen.getByText(/R-TWO Another person must approve/)).toBeVisible()
  expect(db.refunds.map(({ state }) => state)).toEqual(['GRANTED', 'TO_APPROVE'])
})

test('the second person says no, and why', async () => {
  db.refunds = [waitingRefund('R-ONE', 'agent')]
  const { user } = renderApp('/desk/refunds?view=approve', 'finance')
  await user.click(await screen.findByRole('button', { name: 'Decline' }))
  const drawer = await screen.findByRole('dialog')
  const send = within(drawer).getByRole('button', { name: /Decline .*1,500/ })
  await user.click(send)
  expect(db.refunds[0]?.state).toBe('TO_APPROVE')
  await user.type(within(drawer).getByLabelText('Why it must not be paid like this'), 'the box was empty')
  await user.click(send)
  await waitFor(() =>
    expect(db.refunds[0]).toMatchObject({ state: 'DECLINED', declineReason: 'the box was empty' }),
  )
  expect(await screen.findByText('Nothing to approve')).toBeVisible()
  await user.click(screen.getByText('Declined'))
  expect(await screen.findByText(/granted by agent · declined by finance · the box was empty/)).toBeVisible()
})

test('a refusal says at the reason that another person must decline', async () => {
  db.refunds = [waitingRefund('R-TWO', 'finance')]
  const { user } = renderApp('/desk/refunds?view=approve', 'finance')
  await user.click(await screen.findByRole('button', { name: 'Decline' }))
  await user.type(await screen.findByLabelText('Why it must not be paid like this'), 'wrong sum')
  await user.click(screen.getByRole('button', { name: /Decline .*1,500/ }))
  expect(await screen.findByText('Another person must approve.')).toBeVisible()
})

test('all movements of my credit can be read, so that they add up', async () => {
  const entries = Array.from({ length: 130 }, (_, n) => ({
    id: anId(),
    kind: 'GRANT' as const,
    amount: cny('1.00'),
    cause: `goodwill:${n}`,
    note: `gift ${n}`,
    at: inHours(-n),
  }))
  db.credit = [{ ...account(), balance: cny('130.00'), entries }]
  const { user } = renderApp('/my/credit')
  expect(await screen.findByText('gift 19')).toBeVisible()
  expect(screen.queryByText('gift 20')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('gift 99')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('gift 129')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('an invoice for a company is asked for with its tax number', async () => {
  const order = anOrder()
  db.orders = [order]
  const { user } = renderApp(`/my/orders/${order.id}`)
  await user.click(await screen.findByRole('button', { name: 'Ask for an invoice' }))
  await user.click(screen.getByLabelText('For a company'))
  await user.type(screen.getByLabelText('Made out to'), 'Tea Ltd')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  expect(await screen.findByText('A company gives its tax number.')).toBeVisible()
  await user.type(screen.getByLabelText('Tax number'), '9133')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  await waitFor(() => expect(db.invoices[0]).toMatchObject({ title: 'Tea Ltd', taxId: '9133' }))
  expect(await screen.findByRole('button', { name: 'Correct' })).toBeVisible()
})

test('goodwill for a review is refused at the words; with a plain reason it is given', async () => {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
  const { user } = renderApp(`/desk/returns/${db.returns[0]?.id}`, 'agent')
  await user.click(await screen.findByRole('button', { name: 'Give goodwill' }))
  expect(await screen.findByText(/of .*200.* used by you this month/)).toBeVisible()
  await user.type(screen.getByLabelText('Amount (CNY)'), '8')
  await user.type(screen.getByLabelText('Why, in a sentence'), 'for a good review')
  await user.click(screen.getByRole('button', { name: 'Give' }))
  expect(await screen.findByText(/nothing to do with a review/)).toBeVisible()
  await user.clear(screen.getByLabelText('Why, in a sentence'))
  await user.type(screen.getByLabelText('Why, in a sentence'), 'two days late')
  await user.click(screen.getByRole('button', { name: 'Give' }))
  await waitFor(() => expect(db.goodwill[0]).toMatchObject({ words: 'two days late', state: 'PAID' }))
}, 20_000)

test('goodwill above the budget waits where refunds wait: one person agrees, another pays it', async () => {
  db.goodwill = [
    {
      id: anId(),
      version: 0,
      returnId: anId(),
      returnNumber: 'R-77',
      amount: cny('25.00'),
      reason: 'SLOW_ANSWER',
      words: 'nobody answered for five days',
      way: 'BY_HAND',
      state: 'TO_APPROVE',
      askedBy: 'agent',
      askedAt: inHours(-2),
    },
  ]
  const { user } = renderApp('/desk/refunds?view=approve', 'supervisor')
  const asked = await screen.findByRole('region', { name: 'Goodwill above the budget' })
  expect(within(asked).getByRole('link', { name: 'R-77' })).toBeVisible()
  expect(screen.queryByText('Nothing to approve')).not.toBeInTheDocument()
  expect(await seriousFindings()).toEqual([])
  await user.click(within(asked).getByRole('button', { name: 'Approve' }))
  expect(await screen.findByText('Nothing to approve')).toBeVisible()
})

test('goodwill that is paid by hand stands among what is to be paid', async () => {
  db.goodwill = [
    {
      id: anId(),
      version: 1,
      returnId: anId(),
      returnNumber: 'R-78',
      amount: cny('25.00'),
      reason: 'SLOW_ANSWER',
      words: 'nobody answered for five days',
      way: 'BY_HAND',
      state: 'GRANTED',
      askedBy: 'agent',
      askedAt: inHours(-2),
    },
  ]
  const { user } = renderApp('/desk/refunds', 'finance')
  const toPay = await screen.findByRole('region', { name: 'Goodwill to pay by hand' })
  await user.type(within(toPay).getByLabelText('Reference'), 'BANK-25')
  await user.click(within(toPay).getByRole('button', { name: 'Paid' }))
  await waitFor(() => expect(db.goodwill[0]?.state).toBe('PAID'))
})

test('what does not tie is explained and leaves the open ones', async () => {
  db.findings = [
    {
      id: anId(),
      version: 0,
      kind: 'NOT_GRANTED',
      state: 'OPEN',
      label: 'BANK-9',
      expected: cny('0.00'),
      found: cny('5.00'),
      foundAt: inHours(-3),
      seenAt: inHours(-1),
    },
  ]
  const { user } = renderApp('/desk/reconciliation', 'finance')
  expect(await screen.findByText('Paid, but never granted')).toBeVisible()
  expect(await screen.findByText('ties')).toBeVisible()
  expect(await seriousFindings()).toEqual([])
  await user.type(screen.getByLabelText('Why it is so'), 'booked tomorrow')
  await user.click(screen.getByRole('button', { name: 'Explain' }))
  expect(await screen.findByText('Everything ties')).toBeVisible()
})

const broken = () =>
  HttpResponse.json(
    { type: 'x', title: 'x', status: 422, code: 'X', detail: 'Not to be had just now', requestId: 'x' },
    { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
  )

test('which rows of a file could not be read is said, or that it cannot be said', async () => {
  const file = { id: anId(), name: 'may.csv', gateway: 'MANUAL', rows: 1, problems: 2, uploadedBy: 'x' }
  server.use(
    http.get('*/reconciliation/files', () =>
      HttpResponse.json({ items: [{ ...file, uploadedAt: inHours(-1) }] }),
    ),
    http.get('*/reconciliation/files/:id/problems', broken),
  )
  renderApp('/desk/reconciliation', 'finance')
  const rows = (await screen.findByText('Which rows')).closest('details') as HTMLDetailsElement
  rows.open = true
  rows.dispatchEvent(new Event('toggle'))
  expect(await within(rows).findByRole('alert')).toHaveTextContent('Not to be had just now')
})

test('what a buyer owes is not left out because it could not be asked for', async () => {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
  const refunded = db.returns.find(({ refunds }) => refunds.length > 0)
  server.use(http.get('*/returns/:id/owed', broken))
  renderApp(`/desk/returns/${refunded?.id}`, 'finance')
  expect(await screen.findByText('Not to be had just now')).toBeVisible()
})

test('the desk finds the store credit of a buyer', async () => {
  db.credit = [account()]
  const { user } = renderApp('/desk/credit', 'finance')
  await user.click(await screen.findByText('Li Xiaoyu'))
  expect(await screen.findByRole('list', { name: 'Movements' })).toBeVisible()
  expect(await seriousFindings()).toEqual([])
})

test('the shop spends store credit for a buyer and undoes it', async () => {
  db.credit = [account()]
  const { user } = renderApp('/desk/credit', 'finance')
  await user.click(await screen.findByText('Li Xiaoyu'))
  await user.click(await screen.findByRole('button', { name: 'Spend' }))
  await user.type(screen.getByLabelText('Amount (CNY)'), '9')
  expect(screen.getByText('At most ¥7.00.')).toBeVisible()
  await user.clear(screen.getByLabelText('Amount (CNY)'))
  await user.type(screen.getByLabelText('Amount (CNY)'), '2.50')
  await user.type(screen.getByLabelText('What was bought'), 'ORDER-7')
  await user.click(screen.getByRole('button', { name: 'Spend it' }))
  await waitFor(() => expect(db.credit[0]?.balance).toEqual(cny('4.50')))
  expect(await seriousFindings()).toEqual([])
  const [newest] = await screen.findAllByRole('button', { name: 'Undo' })
  await user.click(newest as HTMLElement)
  await user.type(screen.getByLabelText('Reason'), 'order cancelled')
  await user.click(screen.getByRole('button', { name: 'Undo it' }))
  await waitFor(() => expect(db.credit[0]?.balance).toEqual(cny('7.00')))
})

test('a supervisor spends, and only finance undoes', async () => {
  db.credit = [account()]
  const { user } = renderApp('/desk/credit', 'supervisor')
  await user.click(await screen.findByText('Li Xiaoyu'))
  expect(await screen.findByRole('button', { name: 'Spend' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

const demand = (part: Partial<Schemas['Demand']> = {}): Schemas['Demand'] => ({
  id: anId(),
  version: 0,
  returnId: anId(),
  returnNumber: 'R-OWED',
  cause: 'OLD_ONE_KEPT',
  state: 'ASKED',
  amount: cny('129.90'),
  askedAt: inHours(-1),
  dueAt: inHours(335),
  late: false,
  ...part,
})

test('what a buyer owes is marked as paid with its reference, or let go with a reason', async () => {
  db.demands = [demand(), demand({ returnNumber: 'R-LATE', late: true })]
  const { user } = renderApp('/desk/demands', 'finance')
  const list = await screen.findByRole('list', { name: 'Owed by buyers' })
  const [first, second] = within(list).getAllByRole('listitem') as [HTMLElement, HTMLElement]
  expect(within(second).getByText('late')).toBeVisible()
  expect(await seriousFindings()).toEqual([])
  await user.click(within(first).getByRole('button', { name: 'Paid' }))
  const paying = await screen.findByRole('dialog', { name: 'Paid' })
  await user.type(within(paying).getByLabelText('Reference of the payment'), 'BANK-7')
  await user.click(within(paying).getByRole('button', { name: '¥129.90 paid' }))
  await waitFor(() => expect(db.demands[0]).toMatchObject({ state: 'PAID', reference: 'BANK-7' }))
  await waitFor(() =>
    expect(screen.getAllByRole('listitem').some((one) => /R-OWED/.test(one.textContent ?? ''))).toBe(false),
  )
  const left = screen.getByRole('list', { name: 'Owed by buyers' })
  await user.click(within(left).getByRole('button', { name: 'Let go' }))
  expect(screen.getByRole('button', { name: /^Let ¥129.90 go/ })).toBeDisabled()
})

test('finance says that a sum is held, with the reference of the payment service', async () => {
  db.demands = []
  db.holds = [
    {
      id: anId(),
      version: 0,
      returnId: anId(),
      returnNumber: 'R-HELD',
      state: 'WANTED',
      amount: cny('199.00'),
      askedAt: inHours(-2),
      movedAt: inHours(-2),
      gateway: 'MANUAL',
      toDo: 'AUTHORISE',
    },
  ]
  const { user } = renderApp('/desk/demands', 'finance')
  await user.click(await screen.findByRole('button', { name: 'It is held' }))
  const holding = await screen.findByRole('dialog', { name: 'It is held' })
  const send = within(holding).getByRole('button', { name: '¥199.00 is held' })
  expect(send).toBeDisabled()
  expect(await seriousFindings()).toEqual([])
  await user.type(within(holding).getByLabelText('Reference of the payment service'), 'PSP-1')
  await user.click(send)
  await waitFor(() => expect(db.holds[0]).toMatchObject({ state: 'STANDS', reference: 'PSP-1' }))
  await waitFor(() => expect(screen.queryByText('Holds to be done by hand')).toBeNull())
})

test('invoices are found by what became of their red letters', async () => {
  const invoice = (number: string, state: Schemas['RedLetter']['state']): Schemas['Invoice'] => ({
    id: anId(),
    version: 0,
    orderId: anId(),
    orderNumber: `O-${number}`,
    forCompany: true,
    title: `Tea Ltd ${number}`,
    state: 'ISSUED',
    amount: cny('30.00'),
    requestedAt: inHours(-90),
    dueAt: inHours(70),
    issuedAt: inHours(-80),
    number,
    alarmed: false,
    red: [
      {
        id: anId(),
        refundId: anId(),
        code: '02',
        state,
        reason: 'RETURN',
        amount: cny('10.00'),
        begunAt: inHours(-70),
        alarmed: false,
        done: false,
      },
    ],
    further: [],
  })
  db.invoices = [invoice('FP-1', 'REJECTED_BY_BUYER'), invoice('FP-2', 'WAITS_FOR_SELLER')]
  const { user } = renderApp('/desk/invoices?state=ISSUED', 'finance')
  expect(await screen.findByText('Tea Ltd FP-1')).toBeVisible()
  expect(await seriousFindings()).toEqual([])
  await user.type(screen.getByRole('searchbox'), 'Tea Ltd FP-2')
  await waitFor(() => expect(screen.queryByText('Tea Ltd FP-1')).toBeNull())
  await user.click(screen.getByText('Tea Ltd FP-2'))
  expect(await screen.findByRole('button', { name: 'We confirm' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'We reject' })).toBeVisible()
})

test('a red letter that the buyer rejected is begun anew by either side', async () => {
  const red: Schemas['RedLetter'] = {
    id: anId(),
    refundId: anId(),
    code: '05',
    state: 'REJECTED_BY_BUYER',
    reason: 'RETURN',
    amount: cny('10.00'),
    begunAt: inHours(-70),
    alarmed: false,
    done: false,
  }
  db.invoices = [
    {
      id: anId(),
      version: 0,
      orderId: anId(),
      orderNumber: 'O-1',
      forCompany: true,
      title: 'Tea Ltd',
      state: 'ISSUED',
      amount: cny('30.00'),
      requestedAt: inHours(-90),
      dueAt: inHours(70),
      number: 'FP-1',
      alarmed: false,
      red: [red],
      further: [],
    },
  ]
  const { user } = renderApp('/desk/invoices?state=ISSUED', 'finance')
  await user.click(await screen.findByText('Tea Ltd'))
  await user.click(await screen.findByRole('button', { name: 'Entered by the buyer' }))
  await waitFor(() => expect(db.invoices[0]?.red[1]).toMatchObject({ state: 'WAITS_FOR_SELLER' }))
})

const anIssued = (part: Partial<Schemas['Invoice']>): Schemas['Invoice'] => ({
  id: anId(),
  version: 0,
  orderId: anId(),
  orderNumber: 'O-1',
  forCompany: false,
  title: 'Lin Xiaoyu',
  state: 'ISSUED',
  amount: cny('30.00'),
  requestedAt: inHours(-90),
  dueAt: inHours(70),
  issuedAt: inHours(-80),
  number: 'FP-1',
  alarmed: false,
  red: [],
  further: [],
  ...part,
})

test('the buyer downloads what was issued to him', async () => {
  const order = anOrder()
  db.orders = [order]
  db.invoices = [anIssued({ orderId: order.id, fileId: 'file-1' })]
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/evidence/:id/original', ({ params }) => {
      asked.push(String(params.id))
      return new HttpResponse('%PDF', { headers: { 'Content-Type': 'application/pdf' } })
    }),
  )
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  URL.createObjectURL = () => 'blob:invoice'
  const { user } = renderApp(`/my/orders/${order.id}`)
  await user.click(await screen.findByRole('button', { name: 'Download the PDF' }))
  await waitFor(() => expect(saved).toHaveBeenCalled())
  expect(asked).toEqual(['file-1'])
  expect(saved.mock.contexts[0]).toMatchObject({ download: 'FP-1.pdf' })
  saved.mockRestore()
})

test('a red letter that needs no confirmation is done when it has its number', async () => {
  const red: Schemas['RedLetter'] = {
    id: anId(),
    refundId: anId(),
    code: '01',
    state: 'NO_CONFIRMATION',
    reason: 'RETURN',
    amount: cny('10.00'),
    begunAt: inHours(-1),
    alarmed: false,
    done: false,
  }
  db.invoices = [anIssued({ red: [red] })]
  const { user } = renderApp('/desk/invoices?state=ISSUED', 'finance')
  await user.click(await screen.findByText('Lin Xiaoyu'))
  expect(await screen.findByText('Its number is still missing.')).toBeVisible()
  await user.type(screen.getByLabelText('Red-letter number'), 'R-9')
  await user.click(screen.getByRole('button', { name: 'Issued under this number' }))
  await waitFor(() => expect(db.invoices[0]?.red[0]).toMatchObject({ number: 'R-9', done: true }))
  await waitFor(() => expect(screen.queryByText('Its number is still missing.')).toBeNull())
})

test('what came back after it was taken off is issued anew', async () => {
  db.invoices = [anIssued({ again: cny('10.00') }), anIssued({ title: 'Somebody else' })]
  const { user } = renderApp('/desk/invoices?state=ISSUED&red=AGAIN', 'finance')
  await user.click(await screen.findByText('Lin Xiaoyu'))
  expect(screen.queryByText('Somebody else')).toBeNull()
  await user.type(await screen.findByLabelText('Invoice number'), 'FP-2')
  await user.click(screen.getByRole('button', { name: /Issue .*10.00 anew/ }))
  await waitFor(() => expect(db.invoices[0]?.further).toMatchObject([{ number: 'FP-2' }]))
})
