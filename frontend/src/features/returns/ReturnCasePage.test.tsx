import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { db, demoWorld } from '@/mocks/db'
import { aPhoto, cny, quoteLines } from '@/mocks/fixtures'
import { refusal, tooSoon } from '@/mocks/handlers'
import { api } from '@/mocks/server'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

function open(number: string, as = 'agent') {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
  const ret = db.returns.find((one) => one.number === number)
  if (!ret) throw new Error(number)
  return { ...renderApp(`/desk/returns/${ret.id}`, as), ret }
}

const proof = () => new File(['photo'], 'glaze.png', { type: 'image/png' })

test('says the consequence before it approves', async () => {
  const { user, ret } = open('R-7F3K-20MA')
  await user.click(await screen.findByRole('button', { name: /^Approve/ }))
  const drawer = await screen.findByRole('dialog')
  expect(drawer).toHaveTextContent('¥129.90 goes back after you have checked them')
  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  await waitFor(() => expect(ret.request).toBe('APPROVED'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText('The shop approved the request')).toBeVisible()
})

test('a supervisor lets the clock stand still and says why', async () => {
  const { user, ret } = open('R-7F3K-20MA', 'supervisor')
  ret.actions = [...ret.actions, 'PAUSE_CLOCK']
  await user.click(await screen.findByRole('button', { name: 'Pause the clock' }))
  const drawer = await screen.findByRole('dialog')
  expect(drawer).toHaveTextContent('as much time is left as now')
  const pause = within(drawer).getByRole('button', { name: 'Pause the clock' })
  expect(pause).toBeDisabled()
  expect(pause).toHaveAccessibleDescription('Still needed: Where it can be looked up')
  await user.type(within(drawer).getByLabelText('Where it can be looked up'), 'TB-77')
  await user.click(pause)
  await waitFor(() => expect(ret.clocks[0]?.state).toBe('PAUSED'))
  const header = (await screen.findByRole('heading', { level: 1 })).closest('header') as HTMLElement
  expect(await within(header).findByText(/Stands still: PLATFORM_EXTENSION/)).toBeVisible()
  expect(within(header).getByText(/are left when it goes on/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Let the clock go on' })).toBeVisible()
})

test('to talk, the buyer is asked, and the clock runs on', async () => {
  const { user, ret } = open('R-7F3K-20MA', 'supervisor')
  ret.actions = [...ret.actions, 'PAUSE_CLOCK']
  await user.click(await screen.findByRole('button', { name: 'Pause the clock' }))
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByLabelText('Why'))
  await user.click(await screen.findByTitle('Both sides agreed to talk'))
  expect(drawer).toHaveTextContent('Until he agrees it runs')
  await user.click(within(drawer).getByRole('button', { name: 'Ask the buyer' }))
  expect(await screen.findByText(/The buyer was asked on .* whether the clock may stand still/)).toBeVisible()
  expect(ret.clocks[0]?.state).toBe('RUNNING')
})

test.each([
  ['the case goes on', {}, 'goes back to the buyer'],
  ['the case is over', { request: 'WITHDRAWN', closedAt: '2026-11-20T08:00:00Z' }, 'nothing else follows'],
  ['the platform decides', { dispute: 'OPEN', turn: 'PLATFORM' }, 'wait for its decision'],
] as const)('says what follows when a parcel was stopped and %s', async (_, stands, says) => {
  const { user, ret } = open('R-7F3K-20MA')
  Object.assign(ret, stands, { actions: ['INTERCEPT_STOPPED'] })
  await user.click(await screen.findByRole('button', { name: 'Parcel was stopped' }))
  expect(await screen.findByRole('dialog')).toHaveTextContent(says)
})

test('buttons are what the server allows; the others say why not', async () => {
  open('R-7F3K-20MA')
  await screen.findByRole('button', { name: /^Approve/ })
  expect(screen.getByRole('button', { name: 'Refund' })).toHaveAccessibleDescription(
    'The goods are not back yet',
  )
  expect(screen.queryByRole('button', { name: /Inspect/ })).toBeNull()
})

test('rejects with a coded reason, words and the proof it needs', async () => {
  const sent: Schemas['Reject'][] = []
  server.use(
    http.post('*/api/v1/returns/:id/reject', async ({ request }) => {
      sent.push((await request.clone().json()) as Schemas['Reject'])
    }),
  )
  const { user, ret } = open('R-7F3K-20MA')
  await screen.findByRole('button', { name: /^Approve/ })
  await user.keyboard('r')
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('combobox', { name: 'Reason' }))
  await user.click(await screen.findByTitle('Tag removed or soiled'))
  await user.type(within(drawer).getByLabelText('What you tell the buyer'), 'The tag is gone.')
  expect(within(drawer).getByText('This reason needs a photo.')).toBeVisible()
  expect(within(drawer).getByRole('button', { name: 'Reject' })).toBeDisabled()

  await user.upload(within(drawer).getByLabelText(/Photo$/), proof())
  await waitFor(() => expect(within(drawer).getByRole('button', { name: 'Reject' })).toBeEnabled())
  await user.click(within(drawer).getByRole('button', { name: 'Reject' }))
  await waitFor(() => expect(ret.request).toBe('REJECTED'))
  expect(sent).toEqual([
    { code: 'TAG_REMOVED_OR_SOILED', message: 'The tag is gone.', evidence: [db.evidence[0]?.id] },
  ])
})

test('counts what came out of the parcel; what is not there is missing', async () => {
  const { user, ret } = open('R-8Q2W-10ZC')
  await screen.findByRole('button', { name: /Confirm arrival/ })
  await user.keyboard('c')
  const drawer = await screen.findByRole('dialog')
  const arrived = within(drawer).getByRole('group', { name: /^Arrived/ })
  await user.click(within(arrived).getByRole('button', { name: 'One fewer' }))
  await user.click(within(drawer).getByRole('button', { name: 'Confirm arrival' }))
  await waitFor(() =>
    expect(ret.lines[0]?.units).toEqual([
      { state: 'ARRIVED', quantity: 1 },
      { state: 'SHORT', quantity: 1 },
    ]),
  )
})

test('judges one piece apart from the others, with reason and photo', async () => {
  const { user, ret } = open('R-1H6P-93LE')
  await screen.findByRole('button', { name: /Inspect/ })
  await user.keyboard('i')
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: 'Judge one separately' }))
  const single = within(drawer).getAllByRole('group', { name: /×1$/ })[0] as HTMLElement
  await user.click(within(single).getByText('Refuse'))
  expect(within(drawer).getByRole('button', { name: 'Inspect' })).toBeDisabled()
  await user.click(within(single).getByLabelText('Why it is not fit'))
  await user.click(await screen.findByTitle('soiled'))
  await user.upload(within(single).getByLabelText(/Photo$/), proof())
  await waitFor(() => expect(within(drawer).getByRole('button', { name: 'Inspect' })).toBeEnabled())
  await user.click(within(drawer).getByRole('button', { name: 'Inspect' }))
  await waitFor(() =>
    expect(ret.lines[0]?.units).toMatchObject([
      { state: 'ACCEPTED', quantity: 2, grade: 'A' },
      { state: 'REFUSED', quantity: 1, grade: 'C', reason: 'SOILED' },
    ]),
  )
})

test('shows to the cent what is left after a deduction, and asks for its proof', async () => {
  const sent: Schemas['GrantRefund'][] = []
  server.use(
    http.post('*/api/v1/returns/:id/refund', async ({ request }) => {
      sent.push((await request.clone().json()) as Schemas['GrantRefund'])
    }),
  )
  const { user, ret } = open('R-1H6P-93LE')
  await screen.findByRole('button', { name: /^Refund/ })
  await user.keyboard('f')
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: 'Add a deduction' }))
  await user.type(within(drawer).getByLabelText('Amount (CNY)'), '84.05')
  await user.type(within(drawer).getByLabelText('Reason the buyer reads'), 'Stain')
  expect(within(drawer).getByRole('button', { name: 'Refund ¥899.95' })).toBeDisabled()
  await user.upload(within(drawer).getByLabelText(/Photo$/), proof())
  await waitFor(() => expect(within(drawer).getByRole('button', { name: 'Refund ¥899.95' })).toBeEnabled())
  await user.click(within(drawer).getByRole('button', { name: 'Refund ¥899.95' }))
  await waitFor(() => expect(ret.money).toBe('GRANTED'))
  expect(sent[0]?.deductions).toEqual([
    {
      kind: 'VALUE_LOSS',
      lineNo: 1,
      amount: { amount: '84.05', currency: 'CNY' },
      reason: 'Stain',
      evidence: [db.evidence[0]?.id],
    },
  ])
})

test('takes off for a kept gift what was declared for it', async () => {
  const sent: Schemas['GrantRefund'][] = []
  server.use(
    http.post('*/api/v1/returns/:id/refund', async ({ request }) => {
      sent.push((await request.clone().json()) as Schemas['GrantRefund'])
    }),
  )
  const { user, ret } = open('R-1H6P-93LE')
  const { quote: lines, amount: total } = ret
  const gifts = [{ lineNo: 7, title: 'Teaspoon', most: cny('29.90') }]
  db.grants.set(ret.id, { lines, total, compensation: cny('0.00'), gifts })
  await screen.findByRole('button', { name: /^Refund/ })
  await user.keyboard('f')
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: 'Add a deduction' }))
  await user.click(within(drawer).getByRole('combobox', { name: 'Deduction' }))
  await user.click(await screen.findByText('Gift kept'))
  expect(within(drawer).getByLabelText('Amount (CNY)')).toHaveValue('29.90')
  expect(within(drawer).getByText('Teaspoon')).toBeVisible()
  await user.type(within(drawer).getByLabelText('Reason the buyer reads'), 'Not in the parcel')
  await user.upload(within(drawer).getByLabelText(/Photo$/), proof())
  const confirm = within(drawer).getByRole('button', { name: /^Refund ¥/ })
  await waitFor(() => expect(confirm).toBeEnabled())
  await user.click(confirm)
  await waitFor(() => expect(ret.money).toBe('GRANTED'))
  expect(sent[0]?.deductions).toMatchObject([{ kind: 'GIFT_KEPT', lineNo: 7, amount: cny('29.90') }])
})

test('the fee that was disclosed is taken off, and may be waived', async () => {
  const sent: Schemas['GrantRefund'][] = []
  const { user } = open('R-1H6P-93LE')
  const goods = quoteLines([[1, '656.00']], (_, en) => en)
  const fee = {
    kind: 'RESTOCKING',
    amount: cny('-98.40'),
    sentence: { rule: 'RESTOCKING_FEE', text: '15 %' },
  } as const
  server.use(
    http.get('*/api/v1/returns/:id/grant-quote', ({ request }) => {
      const isWaived = new URL(request.url).searchParams.get('restockingBasisPoints') === '0'
      return HttpResponse.json<Schemas['GrantQuote']>({
        lines: isWaived ? goods : [...goods, fee],
        total: cny(isWaived ? '656.00' : '557.60'),
        compensation: cny('0.00'),
        gifts: [],
      })
    }),
    http.post('*/api/v1/returns/:id/refund', async ({ request }) => {
      sent.push((await request.clone().json()) as Schemas['GrantRefund'])
    }),
  )
  await screen.findByRole('button', { name: /^Refund/ })
  await user.keyboard('f')
  const drawer = await screen.findByRole('dialog')
  expect(await within(drawer).findByRole('button', { name: 'Refund ¥557.60' })).toBeEnabled()
  await user.click(within(drawer).getByRole('checkbox', { name: 'Waive the restocking fee' }))
  const confirm = await within(drawer).findByRole('button', { name: 'Refund ¥656.00' })
  await waitFor(() => expect(confirm).toBeEnabled())
  await user.click(confirm)
  await waitFor(() => expect(sent[0]).toMatchObject({ deductions: [], restockingBasisPoints: 0 }))
})

function withPostage() {
  const opened = open('R-1H6P-93LE')
  opened.ret.reason = { ...opened.ret.reason, fault: 'SELLER' }
  opened.ret.parcel = {
    carrier: 'SF',
    number: 'SF1',
    shippedAt: new Date().toISOString(),
    postage: cny('90.00'),
    postageAllowed: cny('25.00'),
  }
  const sent: Schemas['GrantRefund'][] = []
  server.use(
    http.post('*/api/v1/returns/:id/refund', async ({ request }) => {
      sent.push((await request.clone().json()) as Schemas['GrantRefund'])
    }),
  )
  return { ...opened, sent }
}

test('declared postage is made good up to the cap without being said', async () => {
  const { user, ret, sent } = withPostage()
  expect(await screen.findByText('¥90.00 paid by the buyer')).toBeVisible()
  await user.keyboard('f')
  const drawer = await screen.findByRole('dialog')
  expect(drawer).toHaveTextContent('Buyer paid ¥90.00; made good by itself up to ¥25.00.')
  expect(within(drawer).getByLabelText('Postage made good (CNY)')).toHaveValue('25.00')
  await user.click(within(drawer).getByRole('button', { name: 'Refund ¥1,009.00' }))
  await waitFor(() => expect(ret.money).toBe('GRANTED'))
  expect(sent).toEqual([{ deductions: [] }])
})

test('more than the cap is said; more than declared is refused at the field', async () => {
  const { user, ret, sent } = withPostage()
  await screen.findByText('¥90.00 paid by the buyer')
  await user.keyboard('f')
  const drawer = await screen.findByRole('dialog')
  const postage = within(drawer).getByLabelText('Postage made good (CNY)')
  await user.clear(postage)
  await user.type(postage, '90.01')
  await user.click(within(drawer).getByRole('button', { name: 'Refund ¥1,074.01' }))
  expect(await within(drawer).findByText('More than the buyer says he paid: ¥90.00.')).toBeVisible()
  expect(postage).toHaveAccessibleDescription('More than the buyer says he paid: ¥90.00.')
  await user.clear(postage)
  await user.type(postage, '90')
  await user.click(within(drawer).getByRole('button', { name: 'Refund ¥1,074.00' }))
  await waitFor(() => expect(ret.money).toBe('GRANTED'))
  expect(sent.at(-1)).toEqual({ deductions: [], postage: cny('90.00') })
})

test('a verb sent too often shows the server’s own sentence', async () => {
  server.use(http.post('*/api/v1/returns/:id/approve', () => tooSoon(7, (_, en) => en)))
  const { user } = open('R-7F3K-20MA')
  await screen.findByRole('button', { name: /^Approve/ })
  await user.keyboard('a')
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  expect(await within(drawer).findByRole('alert')).toHaveTextContent('Too many requests; come again in 7 s.')
})

test('a case goes only to somebody of the shop', async () => {
  server.use(
    http.get('*/api/v1/shops/:id/staff', () =>
      HttpResponse.json({ items: [{ subject: 'gone', role: 'AGENT', name: 'Somebody gone' }] }),
    ),
  )
  const { user, ret } = open('R-7F3K-20MA')
  await user.click(await screen.findByRole('button', { name: 'Assign' }))
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('combobox', { name: 'Owner' }))
  await user.click(await screen.findByTitle('Somebody gone · Agent'))
  await user.click(within(drawer).getByRole('button', { name: 'Assign' }))
  expect(await within(drawer).findByText('This person does not work in this shop.')).toBeVisible()
  expect(ret.assignee).toBeUndefined()
})

test('a refusal stands beside the button, and the drawer stays open', async () => {
  server.use(
    http.post('*/api/v1/returns/:id/approve', () => refusal(409, 'ALREADY_DECIDED', 'Somebody was faster.')),
  )
  const { user } = open('R-7F3K-20MA')
  await screen.findByRole('button', { name: /^Approve/ })
  await user.keyboard('a')
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  expect(await within(drawer).findByRole('alert')).toHaveTextContent('Somebody was faster.')
})

/** Somebody else was faster: the case has another version than the one on screen. */
function changeElsewhere(ret: Return, part: Partial<Return>) {
  Object.assign(ret, part, { version: ret.version + 1 })
}

test('what was changed since it was shown is not decided unseen; the drawer says what it is now', async () => {
  const { user, ret } = open('R-7F3K-20MA')
  await screen.findByRole('button', { name: /^Approve/ })
  await user.keyboard('a')
  const drawer = await screen.findByRole('dialog')
  await user.type(within(drawer).getByLabelText(/A word to the buyer/), 'Gladly')
  changeElsewhere(ret, {
    amount: cny('2598.00'),
    lines: ret.lines.map((line) => ({ ...line, quantity: 20 })),
  })
  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  expect(await within(drawer).findByText(/has changed meanwhile/)).toHaveTextContent(
    'This case has changed meanwhile: now 20 pieces, ¥2,598.00. What you typed is still here.',
  )
  expect(within(drawer).queryByRole('alert')).toBeNull()
  expect(within(drawer).getByLabelText(/A word to the buyer/)).toHaveValue('Gladly')
  expect(ret.request).toBe('SUBMITTED')

  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  await waitFor(() => expect(ret.request).toBe('APPROVED'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a drawer whose act is no longer possible stays, with its words, and says so', async () => {
  const { user, ret } = open('R-7F3K-20MA')
  await screen.findByRole('button', { name: /^Approve/ })
  await user.keyboard('a')
  const drawer = await screen.findByRole('dialog')
  await user.type(within(drawer).getByLabelText(/A word to the buyer/), 'Gladly')
  changeElsewhere(ret, {
    request: 'WITHDRAWN',
    actions: ['NOTE'],
    blocked: [{ action: 'APPROVE', code: 'CASE_CLOSED', reason: 'the buyer has cancelled' }],
  })
  await user.click(within(drawer).getByRole('button', { name: 'Approve' }))
  expect(await within(drawer).findByText(/has changed meanwhile/)).toHaveTextContent(
    'This case has changed meanwhile, and this can no longer be done: the buyer has cancelled.',
  )
  expect(within(drawer).getByLabelText(/A word to the buyer/)).toHaveValue('Gladly')
  expect(within(drawer).getByRole('button', { name: 'Approve' })).toBeDisabled()
})

test('once money was granted the bar keeps no place for what cannot be done any more', async () => {
  const { user, ret } = open('R-7F3K-20MA')
  changeElsewhere(ret, {
    request: 'APPROVED',
    money: 'GRANTED',
    actions: ['NOTE'],
    blocked: [
      { action: 'APPROVE', code: 'ALREADY_DECIDED', reason: 'it was decided' },
      { action: 'REFUND', code: 'MONEY_GRANTED', reason: 'the money was granted' },
      { action: 'RECEIVE', code: 'IN_DISPUTE', reason: 'the platform has it' },
    ],
  })
  const bar = await screen.findByRole('toolbar')
  expect(within(bar).getByRole('button', { name: 'Confirm arrival' })).toBeVisible()
  expect(within(bar).queryByRole('button', { name: /^Approve/ })).toBeNull()
  expect(within(bar).getByText('the money was granted')).not.toBeVisible()
  await user.click(within(bar).getByText('Why not…'))
  expect(within(bar).getByText('the money was granted')).toBeVisible()
})

test('where the goods stay, the bar keeps no place for their way back', async () => {
  const { ret } = open('R-7F3K-20MA')
  changeElsewhere(ret, {
    kind: 'REFUND_ONLY',
    actions: ['APPROVE'],
    blocked: [
      { action: 'INSPECT', code: 'NOTHING_ARRIVED', reason: 'nothing has arrived' },
      { action: 'REFUND', code: 'NOT_APPROVED', reason: 'it is not approved' },
    ],
  })
  const bar = await screen.findByRole('toolbar')
  expect(within(bar).getByRole('button', { name: /^Refund/ })).toBeVisible()
  expect(within(bar).queryByRole('button', { name: /^Inspect/ })).toBeNull()
  expect(within(bar).getByText('nothing has arrived')).not.toBeVisible()
})

test('a note on a case that changed meanwhile keeps its words', async () => {
  const { user, ret } = open('R-7F3K-20MA')
  const note = await screen.findByLabelText(/Note for colleagues/)
  await user.type(note, 'Asked the carrier')
  changeElsewhere(ret, { amount: cny('99.00') })
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  expect(await screen.findByText(/now 2 pieces, ¥99.00/)).toBeVisible()
  expect(note).toHaveValue('Asked the carrier')
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  await waitFor(() => expect(note).toHaveValue(''))
  expect(screen.queryByText(/has changed meanwhile/)).toBeNull()
})

function acceptedInPart() {
  const opened = open('R-1H6P-93LE', 'supervisor')
  db.grants.set(opened.ret.id, {
    gifts: [],
    lines: quoteLines([[1, '656.00']], (_, en) => en),
    total: cny('656.00'),
    compensation: cny('0.00'),
  })
  return opened
}

test('once all was inspected the money is the main act, not a second look', async () => {
  const { ret } = acceptedInPart()
  ret.actions = ['INSPECT', 'REFUND', 'NOTE']
  const bar = await screen.findByRole('toolbar', { name: 'What can be done now' })
  const [main, next] = within(bar).getAllByRole('button')
  expect(main).toHaveTextContent(/^Refund/)
  expect(next).toHaveTextContent(/^Inspect/)
})

test('names the sum that is paid: of what was accepted, not of what was asked', async () => {
  const { user, ret } = acceptedInPart()
  await screen.findByRole('button', { name: /^Refund/ })
  await user.keyboard('f')
  const drawer = await screen.findByRole('dialog')
  await waitFor(() => expect(within(drawer).getByRole('button', { name: 'Refund ¥656.00' })).toBeEnabled())
  expect(within(drawer).queryByText('¥984.00')).toBeNull()
  await user.click(within(drawer).getByRole('button', { name: 'Refund ¥656.00' }))
  await waitFor(() => expect(ret.refunds[0]?.total).toEqual(cny('656.00')))
})

test('a deduction is taken off what is paid for the accepted pieces', async () => {
  const { user } = acceptedInPart()
  await screen.findByRole('button', { name: /^Refund/ })
  await user.keyboard('f')
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: 'Add a deduction' }))
  await user.type(within(drawer).getByLabelText('Amount (CNY)'), '56')
  expect(await within(drawer).findByRole('button', { name: 'Refund ¥600.00' })).toBeDisabled()
})

test('a supervisor adds what deceit costs, and an agent what a farther way back cost, each beside the price', async () => {
  const { user, ret } = acceptedInPart()
  const sent: unknown[] = []
  db.grants.set(ret.id, {
    gifts: [],
    lines: quoteLines([[1, '656.00']], (_, en) => en),
    total: cny('656.00'),
    compensation: cny('0.00'),
    ifDeceived: {
      kind: 'AMENDS',
      amount: cny('1968.00'),
      sentence: { rule: 'DECEIVED', text: 'Three times the price' },
    },
    addressDifferenceUpTo: cny('25.00'),
  })
  server.use(
    http.post(`${api}/returns/:id/refund`, async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ code: 'BUSY', detail: 'Not now' }, { status: 503 })
    }),
  )
  await screen.findByRole('button', { name: /^Refund/ })
  await user.keyboard('f')
  const drawer = within(await screen.findByRole('dialog'))
  await user.click(await drawer.findByRole('checkbox', { name: /he was deceived: \+ ¥1,968.00/ }))
  expect(drawer.getByText('Three times the price')).toBeVisible()
  await user.type(drawer.getByLabelText(/^Way back to another address/), '8')
  await user.click(await drawer.findByRole('button', { name: 'Refund ¥2,632.00' }))
  await waitFor(() =>
    expect(sent).toMatchObject([{ deceived: true, addressDifference: { amount: '8.00', currency: 'CNY' } }]),
  )
})

test('money before its time names its sum, the postage made good beside it', async () => {
  const { user, ret } = acceptedInPart()
  ret.actions = ['REFUND_EARLY', 'NOTE']
  db.grants.set(ret.id, {
    gifts: [],
    lines: [
      ...quoteLines([[1, '656.00']], (_, en) => en),
      { kind: 'RETURN_POSTAGE', amount: cny('12.00'), sentence: { rule: 'P23', text: 'Postage' } },
    ],
    total: cny('656.00'),
    compensation: cny('12.00'),
  })
  await user.click(await screen.findByRole('button', { name: 'Refund before the goods are back' }))
  const drawer = await screen.findByRole('dialog')
  await waitFor(() => expect(within(drawer).getByRole('button', { name: 'Refund ¥668.00' })).toBeEnabled())
  expect(within(drawer).getByText('¥12.00')).toBeVisible()
})

test('takes a note for colleagues', async () => {
  const { user } = open('R-7F3K-20MA')
  await user.type(await screen.findByLabelText(/Note for colleagues/), 'Asked the carrier')
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  expect(await screen.findByText('Asked the carrier', { selector: 'li *' })).toBeVisible()
})

test('hands the case to somebody', async () => {
  const { user, ret } = open('R-7F3K-20MA')
  await user.click(await screen.findByRole('button', { name: 'Assign' }))
  const drawer = await screen.findByRole('dialog')
  await user.click(within(drawer).getByRole('button', { name: 'Assign' }))
  await waitFor(() => expect(ret.assignee).toEqual({ subject: 'agent', name: '周宁' }))
})

test('the next case of the queue is one key away', async () => {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
  const { user } = renderApp('/desk/returns', 'agent')
  await user.click(await screen.findByRole('link', { name: 'R-8Q2W-10ZC' }))
  await screen.findByRole('heading', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('n')
  expect(await screen.findByRole('heading', { name: 'R-7F3K-20MA' })).toBeVisible()
  await user.keyboard('u')
  expect(await screen.findByRole('heading', { name: 'Queue' })).toBeVisible()
})

test('does not show a stale case as fresh when the server is gone', async () => {
  server.use(http.get('*/api/v1/returns/:id', () => HttpResponse.error()))
  open('R-7F3K-20MA')
  expect(await screen.findByText(/No connection to the server/)).toBeVisible()
})

test.each(['R-7F3K-20MA', 'R-5M1T-77VB'])('%s has no serious finding', async (number) => {
  open(number)
  await screen.findByRole('heading', { name: number })
  expect(await seriousFindings()).toEqual([])
})

test.each([
  ['R-7F3K-20MA', 'a'],
  ['R-7F3K-20MA', 'r'],
  ['R-8Q2W-10ZC', 'c'],
  ['R-1H6P-93LE', 'i'],
  ['R-1H6P-93LE', 'f'],
])('the form of %s on "%s" has no serious finding', async (number, key) => {
  const { user } = open(number)
  await screen.findByRole('heading', { name: number })
  await user.keyboard(key)
  await screen.findByRole('dialog')
  expect(await seriousFindings()).toEqual([])
})

test("the shop's photos stand with its refusal and its findings, the buyer's with what he says", async () => {
  const { ret } = open('R-7F3K-20MA')
  Object.assign(ret, {
    request: 'REJECTED',
    rejection: { code: 'NO_DEFECT_FOUND', text: 'No defect was found' },
    evidence: [
      aPhoto('his.png', 'REQUEST'),
      aPhoto('no.png', 'REJECTION'),
      aPhoto('found.png', 'INSPECTION'),
    ],
  })
  const inside = async (name: string) =>
    within(await screen.findByRole('region', { name }))
      .getAllByRole('button', { name: /^Enlarge/ })
      .map((button) => button.getAttribute('aria-label'))
  expect(await inside('What the buyer says')).toEqual(['Enlarge his.png'])
  expect(await inside('Why it was rejected')).toEqual(['Enlarge no.png'])
  expect(await inside('What the shop found')).toEqual(['Enlarge found.png'])
})

test('of a repair a fee is paid, and what is to go out later is not called nothing to send', async () => {
  const { ret } = open('R-7F3K-20MA')
  Object.assign(ret, {
    kind: 'REPAIR',
    request: 'APPROVED',
    outbound: 'NONE',
    difference: { amount: cny('80.00'), state: 'OWED' },
    actions: ['DIFFERENCE_PAID'],
    blocked: [],
  })
  expect(await screen.findByRole('button', { name: 'Repair fee paid' })).toBeVisible()
  const out = within(screen.getByRole('region', { name: 'Parcel to the buyer' }))
  expect(out.getByText('Repair fee')).toBeVisible()
  expect(out.getByText('Not yet')).toBeVisible()
  expect(out.queryByText('nothing to send')).toBeNull()
})

test('a decision is read beside what was found, shown, and is not paid', async () => {
  const { ret } = open('R-7F3K-20MA')
  const crack = aPhoto('crack.png', 'INSPECTION')
  const [line] = ret.lines
  if (!line) throw new Error('no line')
  Object.assign(ret, {
    request: 'APPROVED',
    goods: 'REFUSED',
    amount: cny('64.95'),
    asked: cny('129.90'),
    evidence: [crack],
    lines: [
      {
        ...line,
        units: [
          { state: 'ACCEPTED', quantity: 1 },
          { state: 'REFUSED', quantity: 1, why: 'soiled', note: 'Tea stains', evidence: [crack.id] },
        ],
      },
    ],
  } satisfies Partial<Return>)
  expect(await screen.findByText('1 of 2 not accepted: soiled')).toBeVisible()
  expect(screen.getByText('Tea stains')).toBeVisible()
  expect(screen.getAllByRole('button', { name: 'Enlarge crack.png' })).toHaveLength(1)
  expect(screen.getByText(/Asked for: ¥129.90.* ¥129.90 is paid/)).toBeVisible()
})
