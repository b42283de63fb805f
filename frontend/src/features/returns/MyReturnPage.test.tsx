import { act, screen, waitFor, within } from '@testing-library/react'
import { db } from '@/mocks/db'
import { anEntry, anOffer, anOrder, aPhoto, aReturn, cny, inHours, quoteLines } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const english = (_: string, en: string) => en

function look(part: Parameters<typeof aReturn>[0]) {
  const order = anOrder()
  const ret = aReturn({ orderId: order.id, ...part }, english)
  db.orders = [order]
  db.returns = [ret]
  return { ...renderApp(`/my/returns/${ret.id}`), ret }
}

test('says where it stands, whose turn it is and what happens next', async () => {
  look({ actions: ['EDIT', 'WITHDRAW'] })
  expect(await screen.findByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  expect(screen.getByText(/You need to do nothing now/)).toBeVisible()
  expect(screen.getByText('If the shop does not answer, the return is agreed by itself.')).toBeVisible()
  expect(screen.getByText(/^2h 1\dm$/)).toBeVisible()
})

test('cancels only after saying what that means', async () => {
  const { user } = look({ actions: ['EDIT', 'WITHDRAW'] })
  await user.click(await screen.findByRole('button', { name: 'Withdraw the request' }))
  expect(await screen.findByRole('dialog')).toHaveTextContent('no money comes back')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Withdraw the request' }))
  expect(await screen.findByRole('heading', { name: 'You cancelled this' })).toBeVisible()
  expect(db.returns[0]?.request).toBe('WITHDRAWN')
})

test('gives the shop more time once, after reading what that means', async () => {
  const { user, ret } = look({ actions: ['EDIT', 'WITHDRAW', 'EXTEND_CLOCK'] })
  await user.click(await screen.findByRole('button', { name: 'Give the shop more time' }))
  const sheet = await screen.findByRole('dialog')
  expect(sheet).toHaveTextContent('You may do this once')
  await user.click(within(sheet).getByRole('button', { name: '2 days' }))
  expect(within(sheet).getByRole('status')).toHaveTextContent('The shop then has until')
  expect(await seriousFindings(sheet)).toEqual([])
  await user.click(within(sheet).getByRole('button', { name: 'Give 2 days more' }))
  await waitFor(() => expect(ret.clocks[0]?.extended).toBe(true))
  expect(screen.queryByRole('button', { name: 'Give the shop more time' })).toBeNull()
})

test('takes the parcel number, guessing the carrier from it', async () => {
  const { user } = look({
    request: 'APPROVED',
    turn: 'BUYER',
    returnAddress: 'Returns, 12 Qixian Road, Hangzhou',
    actions: ['SHIP'],
    clocks: [],
  })
  expect(await screen.findByText('Returns, 12 Qixian Road, Hangzhou')).toBeVisible()
  await user.type(screen.getByLabelText('Parcel number'), 'SF1234567890123')
  expect(screen.getByLabelText('Carrier')).toHaveValue('顺丰速运')
  await user.click(screen.getByRole('button', { name: 'I have sent it' }))
  expect(await screen.findByRole('heading', { name: 'On its way to the shop' })).toBeVisible()
  expect(db.returns[0]?.parcel).toMatchObject({ carrier: '顺丰速运', number: 'SF1234567890123' })
})

test('asks for nothing while the goods travel, but lets a wrong number be put right', async () => {
  const { user } = look({
    request: 'APPROVED',
    goods: 'IN_TRANSIT',
    turn: 'CARRIER',
    actions: ['SHIP'],
    clocks: [],
  })
  const correct = await screen.findByRole('button', { name: 'Correct the parcel number' })
  expect(screen.queryByLabelText('Parcel number')).toBeNull()
  await user.click(correct)
  expect(screen.getByLabelText('Parcel number')).toBeVisible()
})

test('is not cancelled unseen when the shop was faster; the sheet says so', async () => {
  const { user, ret } = look({ actions: ['EDIT', 'WITHDRAW'] })
  await user.click(await screen.findByRole('button', { name: 'Withdraw the request' }))
  Object.assign(ret, {
    version: ret.version + 1,
    request: 'APPROVED',
    money: 'GRANTED',
    actions: [],
    blocked: [{ action: 'WITHDRAW', code: 'MONEY_GRANTED', reason: 'the money is on its way' }],
  })
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Withdraw the request' }))
  const sheet = screen.getByRole('dialog')
  expect(await within(sheet).findByText(/can no longer be done: the money is on its way/)).toBeVisible()
  expect(ret.request).toBe('APPROVED')
})

test('a parcel number survives that the shop has changed the case meanwhile', async () => {
  const { user, ret } = look({ request: 'APPROVED', turn: 'BUYER', actions: ['SHIP'], clocks: [] })
  await user.type(await screen.findByLabelText('Parcel number'), 'SF1234567890123')
  Object.assign(ret, { version: ret.version + 1, amount: cny('99.00') })
  await user.click(screen.getByRole('button', { name: 'I have sent it' }))
  expect(await screen.findByText(/now 2 pieces, ¥99.00/)).toBeVisible()
  expect(screen.getByLabelText('Parcel number')).toHaveValue('SF1234567890123')
  await user.click(screen.getByRole('button', { name: 'I have sent it' }))
  await waitFor(() => expect(ret.parcel).toMatchObject({ number: 'SF1234567890123' }))
})

test('lets a rejected buyer read why and change the request', async () => {
  const { user, router } = look({
    request: 'REJECTED',
    turn: 'BUYER',
    rejection: { code: 'NO_DEFECT_FOUND', text: 'No defect was found', message: 'This is the glaze.' },
    actions: ['EDIT', 'WITHDRAW'],
    lines: [
      { lineNo: 1, sku: 'TP', title: '陶瓷茶壶', quantity: 1, units: [{ state: 'WITH_BUYER', quantity: 1 }] },
    ],
    reason: { code: 'NO_REASON', text: 'Changed my mind', fault: 'BUYER' },
  })
  expect(await screen.findByText('This is the glaze.')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Change' }))
  expect(await screen.findByText('You can change it 3 more times.')).toBeVisible()
  const words = await screen.findByLabelText(/In your words/)
  await user.clear(words)
  await user.type(words, 'Look at it against the light')
  await user.click(screen.getByRole('button', { name: 'Send changes' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/my/returns/${db.returns[0]?.id}`))
  expect(db.returns[0]).toMatchObject({
    request: 'SUBMITTED',
    text: 'Look at it against the light',
    edits: 1,
  })
})

const amount = () => screen.getByRole('group', { name: 'How the amount comes about' })

test('a case that holds every piece can be changed: its reason stands, its words and photos change', async () => {
  const { user, ret } = look({
    request: 'REJECTED',
    turn: 'BUYER',
    rejection: { code: 'NO_DEFECT_FOUND', text: 'No defect was found', message: 'This is the glaze.' },
    actions: ['EDIT', 'WITHDRAW'],
    lines: [
      { lineNo: 1, sku: 'TP', title: '陶瓷茶壶', quantity: 2, units: [{ state: 'WITH_BUYER', quantity: 2 }] },
    ],
    reason: { code: 'DAMAGED_ON_ARRIVAL', text: 'It arrived broken', fault: 'CARRIER' },
    evidence: [aPhoto('crack.png', 'REQUEST'), aPhoto('glaze.png', 'REJECTION')],
  })
  await user.click(await screen.findByRole('link', { name: 'Change' }))
  expect(await screen.findByRole('radio', { name: /broken/i })).toBeChecked()
  await waitFor(() => expect(amount()).toHaveTextContent('¥129.90'))
  const words = screen.getByLabelText(/In your words/)
  await user.clear(words)
  await user.type(words, 'Look at the second photo')
  await user.click(screen.getAllByRole('button', { name: 'One fewer' })[0] as HTMLElement)
  await waitFor(() => expect(amount()).toHaveTextContent('¥64.95'))
  await user.click(screen.getByRole('button', { name: 'Send changes' }))
  await waitFor(() => expect(ret).toMatchObject({ request: 'SUBMITTED', text: 'Look at the second photo' }))
})

test('shows the money on its way, and by which way', async () => {
  look({
    request: 'COMPLETED',
    goods: 'ACCEPTED',
    money: 'PAID',
    actions: [],
    clocks: [],
    refunds: [
      {
        id: 'r',
        version: 1,
        returnId: 'x',
        returnNumber: 'R',
        total: cny('129.90'),
        compensation: cny('0.00'),
        state: 'PAID',
        grantedAt: inHours(-3),
        legs: [
          {
            id: 'l',
            tenderRef: 'WX-1',
            kind: 'WALLET',
            method: 'WeChat Pay',
            amount: cny('129.90'),
            gateway: 'MANUAL',
            state: 'PAID',
            attempts: 1,
            reference: '42000022',
          },
        ],
      },
    ],
  })
  expect(await screen.findByRole('heading', { name: 'Your money is back' })).toBeVisible()
  expect(screen.getByText(/to WeChat Pay/)).toBeVisible()
  expect(screen.getByText('42000022')).toBeVisible()
})

test('a foreign or unknown case is simply not there', async () => {
  renderApp('/my/returns/0197b000-0000-7000-8000-0000000fffff')
  expect(await screen.findByText('Nothing here')).toBeVisible()
})

test('has no serious finding', async () => {
  look({ request: 'APPROVED', turn: 'BUYER', returnAddress: 'Hangzhou', actions: ['SHIP', 'WITHDRAW'] })
  await screen.findByRole('heading', { name: 'Please send it back' })
  expect(await seriousFindings()).toEqual([])
})

const toSend = { request: 'APPROVED', turn: 'BUYER', actions: ['SHIP'], clocks: [] } as const

async function payPostage(typed: string) {
  const { user } = look({ ...toSend, actions: [...toSend.actions], clocks: [] })
  await user.type(await screen.findByLabelText('Parcel number'), 'SF1234567890123')
  await user.click(screen.getByText('I have already paid postage myself'))
  await user.type(screen.getByLabelText('Postage paid (CNY)'), typed)
  return user
}

test('postage the buyer paid goes with a photo of its receipt, to the cent', async () => {
  const user = await payPostage('90')
  await user.click(screen.getByRole('button', { name: 'I have sent it' }))
  expect(await screen.findByText('Please add a photo of the receipt.')).toBeVisible()
  expect(db.returns[0]?.parcel).toBeUndefined()

  const receipt = new File(['receipt'], 'receipt.png', { type: 'image/png' })
  await user.upload(screen.getByLabelText(/Photo$/), receipt)
  await user.click(await screen.findByRole('button', { name: 'I have sent it' }))
  await waitFor(() =>
    expect(db.returns[0]?.parcel).toMatchObject({ postage: cny('90.00'), postageAllowed: cny('25.00') }),
  )
  expect(db.returns[0]?.evidence).toMatchObject(db.evidence)
  expect(db.evidence).toHaveLength(1)
  expect(await screen.findByText(/You paid ¥90.00 postage; ¥25.00 of it comes back by itself/)).toBeVisible()
})

test('an amount finer than the currency is refused at the field, not rounded', async () => {
  const user = await payPostage('1.005')
  expect(screen.getByRole('alert')).toHaveTextContent('at most 2 digits after the point')
  expect(screen.getByLabelText('Postage paid (CNY)')).toBeInvalid()
  await user.click(screen.getByRole('button', { name: 'I have sent it' }))
  expect(db.returns[0]?.parcel).toBeUndefined()
})

const answering = {
  request: 'INFO_NEEDED',
  turn: 'BUYER',
  question: 'Which corner of the box was crushed?',
  actions: ['ANSWER', 'WITHDRAW'],
} satisfies Parameters<typeof aReturn>[0]

test('answers what the shop asks, with a photo', async () => {
  const { user, ret } = look({ ...answering })
  expect(await screen.findByRole('heading', { name: 'The shop has a question' })).toBeVisible()
  expect(await screen.findByText('Which corner of the box was crushed?')).toBeVisible()
  await user.type(screen.getByLabelText('Your answer'), 'The left one')
  await user.upload(screen.getByLabelText(/Photo$/), new File(['box'], 'box.png', { type: 'image/png' }))
  await waitFor(() => expect(db.evidence).toHaveLength(1))
  expect(await seriousFindings()).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Send answer' }))
  expect(await screen.findByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  expect(screen.queryByLabelText('Your answer')).toBeNull()
  expect(ret).toMatchObject({ request: 'SUBMITTED', evidence: db.evidence })
})

test('accepts an offer only after reading what that means', async () => {
  const { user, ret } = look({ ...anOffered(aPart()) })
  expect(await screen.findByRole('heading', { name: 'The shop makes an offer' })).toBeVisible()
  const card = await screen.findByRole('region', { name: 'What the shop offers' })
  expect(card).toHaveTextContent('¥30.00 comes back, you keep the goods')
  expect(card).toHaveTextContent('It is only the lid')
  expect(await seriousFindings()).toEqual([])
  await user.click(within(card).getByRole('button', { name: 'Accept' }))
  expect(screen.getByRole('dialog')).toHaveTextContent('¥30.00 is released at once, and this is settled.')
  await user.click(screen.getByRole('button', { name: 'Yes, accept' }))
  await waitFor(() => expect(ret).toMatchObject({ request: 'APPROVED', kind: 'REFUND_ONLY' }))
  expect(ret.offers).toMatchObject([{ state: 'ACCEPTED' }])
})

test('declining shows the next offer, and after the last one the request stands', async () => {
  const second = anOfferToSwap('WAITING')
  const { user, ret } = look({ ...anOffered(aPart(), second) })
  await user.click(await screen.findByRole('button', { name: 'Decline' }))
  expect(screen.getByRole('dialog')).toHaveTextContent('your request stands as it was')
  await user.click(screen.getByRole('button', { name: 'Yes, decline' }))
  const card = await screen.findByRole('region', { name: 'What the shop offers' })
  await waitFor(() => expect(card.parentElement).toHaveTextContent('Another one in exchange'))
  expect(screen.getByText('You pay ¥20.00 more before it is sent.')).toBeVisible()
  expect(screen.getByText('Teapot, 500 ml in place of 陶瓷茶壶 220 ml 手绘青花')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Decline' }))
  await user.click(screen.getByRole('button', { name: 'Yes, decline' }))
  expect(await screen.findByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  expect(ret.offers).toMatchObject([{ state: 'DECLINED' }, { state: 'DECLINED' }])
})

test('an offer to send the new one first says what is held for the old one, and accepting asks for it', async () => {
  const held = { amount: cny('199.00'), method: 'ALIPAY' }
  const { user, ret } = look({
    ...anOffered({ ...anOfferToSwap('OPEN'), advance: true, difference: cny('0.00'), hold: held }),
  })
  const card = await screen.findByRole('region', { name: 'What the shop offers' })
  const line = '¥199.00 is held at your payment by Alipay before the new one leaves. It is held, not taken'
  expect(card).toHaveTextContent(line)
  expect(await seriousFindings()).toEqual([])
  await user.click(within(card).getByRole('button', { name: 'Accept' }))
  expect(screen.getByRole('dialog')).toHaveTextContent(line)
  await user.click(screen.getByRole('button', { name: 'Yes, accept' }))
  await waitFor(() => expect(db.holds).toMatchObject([{ returnId: ret.id, state: 'WANTED' }]))
  expect(await screen.findByRole('region', { name: 'Held at your payment' })).toHaveTextContent('¥199.00')
})

test('an offer that holds nothing says nothing of it', async () => {
  look({ ...anOffered({ ...anOfferToSwap('OPEN'), advance: true }) })
  const card = await screen.findByRole('region', { name: 'What the shop offers' })
  expect(card).not.toHaveTextContent('held')
})

test('a dearer article says what is still to pay, and how', async () => {
  const { user } = look({ ...anOffered(anOfferToSwap('OPEN')) })
  await user.click(await screen.findByRole('button', { name: 'Accept' }))
  expect(screen.getByRole('dialog')).toHaveTextContent('You pay ¥20.00 more before it is sent.')
  await user.click(screen.getByRole('button', { name: 'Yes, accept' }))
  const card = await screen.findByRole('region', { name: 'Difference to pay' })
  expect(card).toHaveTextContent('¥20.00')
  expect(card).toHaveTextContent('R-7F3K-20MA')
  expect(screen.queryByRole('region', { name: 'Your money' })).toBeNull()
})

test('says that the new one has arrived and is right', async () => {
  const { user, ret } = look({
    kind: 'EXCHANGE',
    request: 'APPROVED',
    goods: 'ACCEPTED',
    outbound: 'SENT',
    turn: 'BUYER',
    resend: { carrier: '顺丰速运', number: 'SF99', sentAt: inHours(-2) },
    actions: ['CONFIRM'],
    clocks: [],
    lines: [
      {
        lineNo: 1,
        sku: 'TP',
        title: '陶瓷茶壶',
        quantity: 1,
        units: [{ state: 'ACCEPTED', quantity: 1 }],
        wanted: { variant: 'Celadon' },
      },
    ],
  })
  expect(await screen.findByRole('heading', { name: 'It is on its way to you' })).toBeVisible()
  expect(await screen.findByText('SF99')).toBeVisible()
  expect(screen.getByText('Instead: Celadon')).toBeVisible()
  expect(screen.queryByText(/¥/)).toBeNull()
  expect(await seriousFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'It has arrived and is right' }))
  expect(screen.getByRole('dialog')).toHaveTextContent('the shop has done what was agreed')
  await user.click(screen.getByRole('button', { name: 'Yes, it is right' }))
  expect(await screen.findByRole('heading', { name: 'You have received it' })).toBeVisible()
  expect(ret).toMatchObject({ outbound: 'CONFIRMED', request: 'COMPLETED' })
})

test('says why it has become money', async () => {
  look({
    request: 'APPROVED',
    goods: 'ACCEPTED',
    actions: [],
    clocks: [],
    timeline: [anEntry({ verb: 'CONVERTED', text: 'it becomes a refund: sold out' })],
  })
  expect(await screen.findByRole('heading', { name: 'The shop prepares your refund' })).toBeVisible()
  expect(screen.getByText(/you get your money back instead/)).toBeVisible()
  expect(screen.getByText('it becomes a refund: sold out')).toBeVisible()
})

test('an exchange that is cancelled promises no goods, and speaks of no money', async () => {
  const { user } = look({ kind: 'EXCHANGE', actions: ['WITHDRAW'] })
  await user.click(await screen.findByRole('button', { name: 'Withdraw the request' }))
  expect(await screen.findByRole('dialog')).toHaveTextContent('nothing is sent to you')
  expect(screen.getByRole('dialog')).not.toHaveTextContent('money')
})

function aPart() {
  return anOffer({ lines: [{ lineNo: 1, allowance: cny('30.00') }], money: cny('30.00') })
}

function anOfferToSwap(state: 'OPEN' | 'WAITING') {
  return anOffer({
    place: 2,
    kind: 'EXCHANGE',
    state,
    goodsComeBack: true,
    money: cny('0.00'),
    difference: cny('20.00'),
    lines: [{ lineNo: 1, wanted: { title: 'Teapot', variant: '500 ml', price: cny('74.95') } }],
    message: 'The larger one is in stock',
  })
}

function anOffered(...offers: ReturnType<typeof anOffer>[]) {
  return {
    request: 'COUNTERED',
    turn: 'BUYER',
    actions: ['ACCEPT_OFFER', 'DECLINE_OFFER', 'WITHDRAW'],
    offers,
  } satisfies Parameters<typeof aReturn>[0]
}

test("the shop's photos stand with its refusal and its findings, never among the buyer's", async () => {
  look({
    request: 'REJECTED',
    rejection: { code: 'NO_DEFECT_FOUND', text: 'No defect was found', message: '' },
    evidence: [
      aPhoto('mine.png', 'REQUEST'),
      aPhoto('no.png', 'REJECTION'),
      aPhoto('found.png', 'INSPECTION'),
    ],
    clocks: [],
  })
  const inside = async (name: string) =>
    within(await screen.findByRole('region', { name }))
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label'))
  expect(await inside('Your photos')).toEqual(['Enlarge mine.png'])
  expect(await inside('The shop’s photos')).toEqual(['Enlarge found.png'])
  expect(await inside('Why the shop said no')).toEqual(['Enlarge no.png'])
})

test('a deadline that stands still says so, and why, in place of the countdown', async () => {
  const { ret } = look({})
  Object.assign(ret.clocks.find(({ kind }) => kind === 'HARD') ?? {}, {
    state: 'PAUSED',
    pausedFor: 'the police look at it',
  })
  expect(
    await screen.findByText('On hold: the police look at it. The time goes on afterwards.'),
  ).toBeVisible()
})

test('a deadline that stands still says until when', async () => {
  const { ret } = look({})
  const hard = ret.clocks.find(({ kind }) => kind === 'HARD')
  if (!hard) throw new Error('no clock')
  ret.clocks.push({
    ...hard,
    kind: 'ROUTINE',
    code: 'PAUSE',
    state: 'RUNNING',
    dueAt: '2026-12-20T08:00:00Z',
  })
  Object.assign(hard, { state: 'PAUSED', pausedFor: 'the police look at it' })
  expect(await screen.findByText(/That is .*Dec 20.* at the latest/)).toBeVisible()
})

test.each([
  ['Agree', 'PAUSED'],
  ['Let it run', 'RUNNING'],
] as const)(
  'whether the time stands still while both talk is the buyer’s to say: %s',
  async (says, state) => {
    const { user, ret } = look({
      pauseAsked: { askedAt: '2026-11-20T08:00:00Z', until: '2026-11-30T08:00:00Z' },
      actions: ['AGREE_TO_PAUSE', 'DECLINE_PAUSE'],
    })
    const card = await screen.findByRole('region', { name: 'May the time stand still?' })
    expect(within(card).getByText(/stand still until .*Nov 30/)).toBeVisible()
    await user.click(within(card).getByRole('button', { name: says }))
    await waitFor(() => expect(ret.clocks[0]?.state).toBe(state))
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'May the time stand still?' })).toBeNull(),
    )
  },
)

test('what was asked for is not called what comes back before the shop agrees', async () => {
  look({ request: 'COUNTERED' })
  expect(await screen.findByText('Asked for')).toBeVisible()
  expect(screen.queryByText('Comes back')).toBeNull()
})

test('once the shop has agreed the sum is what comes back', async () => {
  look({ request: 'APPROVED' })
  expect(await screen.findByText('Comes back')).toBeVisible()
  expect(screen.queryByText('Asked for')).toBeNull()
})

function aPieceRefused(part: Parameters<typeof aReturn>[0] = {}) {
  const crack = aPhoto('crack.png', 'INSPECTION')
  return {
    request: 'APPROVED',
    goods: 'REFUSED',
    amount: cny('64.95'),
    asked: cny('129.90'),
    quote: quoteLines([[1, '64.95']], english),
    evidence: [aPhoto('mine.png', 'REQUEST'), crack],
    lines: [
      {
        lineNo: 1,
        sku: 'TP',
        title: '陶瓷茶壶',
        quantity: 2,
        units: [
          { state: 'ACCEPTED', quantity: 1, grade: 'A' },
          {
            state: 'REFUSED',
            quantity: 1,
            grade: 'D',
            reason: 'QUALITY_LOST',
            why: 'quality or function is lost',
            note: 'The spout is chipped',
            evidence: [crack.id],
          },
        ],
      },
    ],
    actions: ['ESCALATE'],
    escalateFrom: inHours(-20),
    ...part,
  } satisfies Parameters<typeof aReturn>[0]
}

test('a refused piece says why, shows it, and offers the way to the platform', async () => {
  look(aPieceRefused())
  expect(await screen.findByRole('heading', { name: 'The shop accepted a part' })).toBeVisible()
  const refused = await screen.findByRole('region', { name: 'Not accepted, or missing' })
  expect(refused).toHaveTextContent('1 of 2 not accepted: quality or function is lost')
  expect(refused).toHaveTextContent('The spout is chipped')
  expect(refused).toHaveTextContent('You do not agree?')
  expect(within(refused).getByRole('button', { name: 'Enlarge crack.png' })).toBeVisible()
  expect(screen.getAllByRole('button', { name: 'Enlarge crack.png' })).toHaveLength(1)
  expect(await screen.findByRole('button', { name: 'Ask the platform to decide' })).toHaveClass(
    'ant-btn-primary',
  )
  const money = screen.getByRole('region', { name: 'Your money' })
  expect(money).toHaveTextContent('Going to be paid¥64.95')
  expect(money).toHaveTextContent('You asked for ¥129.90')
  expect(await seriousFindings()).toEqual([])
})

test('while the shop has its day first, nobody is told that he can ask the platform now', async () => {
  look(aPieceRefused({ actions: [], escalateFrom: inHours(20) }))
  const refused = await screen.findByRole('region', { name: 'Not accepted, or missing' })
  expect(refused).not.toHaveTextContent('You do not agree?')
  expect(refused).not.toHaveTextContent('you can ask again for it')
  expect(await screen.findByText(/You can ask the platform from/)).toBeVisible()
})

test('when the rest was granted it says what becomes of the piece, and by when the money is there', async () => {
  look(
    aPieceRefused({
      money: 'GRANTED',
      asked: undefined,
      moneyBy: inHours(48),
      actions: [],
      escalateFrom: undefined,
    }),
  )
  const refused = await screen.findByRole('region', { name: 'Not accepted, or missing' })
  expect(refused).toHaveTextContent('must send you back what it did not accept')
  expect(refused).toHaveTextContent('you can ask again for it')
  expect(screen.getByText(/It must be with you by/)).toBeVisible()
})

test('when the rest was granted a refused piece can be put before the platform for a week', async () => {
  look(
    aPieceRefused({
      money: 'GRANTED',
      asked: undefined,
      moneyBy: inHours(48),
      contestUntil: inHours(150),
    }),
  )
  const refused = await screen.findByRole('region', { name: 'Not accepted, or missing' })
  expect(refused).toHaveTextContent('You can do so until')
  expect(refused).not.toHaveTextContent('you can ask again for it')
  expect(await screen.findByRole('button', { name: 'Ask the platform to decide' })).toBeVisible()
  expect(await seriousFindings()).toEqual([])
})

test('of an exchange it says so once the new ones for the rest have left', async () => {
  look(aPieceRefused({ kind: 'EXCHANGE', asked: undefined, outbound: 'SENT', contestUntil: inHours(150) }))
  const refused = await screen.findByRole('region', { name: 'Not accepted, or missing' })
  expect(refused).toHaveTextContent('must send you back what it did not accept')
  expect(refused).toHaveTextContent('You can do so until')
})

test('a piece that is contested and the case it came from name each other', async () => {
  look({
    money: 'PAID',
    request: 'COMPLETED',
    actions: [],
    piece: { apart: true, id: crypto.randomUUID(), number: 'R-7P3C-11AB' },
  })
  const piece = await screen.findByRole('region', { name: 'What was not accepted' })
  expect(piece).toHaveTextContent('before the platform')
  expect(within(piece).getByRole('link', { name: 'R-7P3C-11AB' })).toBeVisible()
})

test('a refused piece whose money was granted all the same is not called unpaid', async () => {
  const refused = aPieceRefused()
  look({
    ...refused,
    money: 'GRANTED',
    asked: undefined,
    moneyBy: inHours(48),
    lines: refused.lines.map((line) => ({ ...line, paidPieces: 2 })),
    actions: [],
    escalateFrom: undefined,
  })
  expect(await screen.findByText(/It must be with you by/)).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Not accepted, or missing' })).not.toBeInTheDocument()
})

test('shows by itself what the shop has done meanwhile, until the case is closed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'], shouldAdvanceTime: true })
  try {
    const { ret } = look({ actions: ['EDIT', 'WITHDRAW'] })
    expect(await screen.findByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
    Object.assign(ret, {
      request: 'APPROVED',
      turn: 'BUYER',
      returnAddress: 'Returns, 12 Qixian Road, Hangzhou',
      actions: ['SHIP'],
      clocks: [],
      version: ret.version + 1,
    })
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    expect(await screen.findByText('Returns, 12 Qixian Road, Hangzhou')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Withdraw the request' })).toBeNull()

    Object.assign(ret, { request: 'WITHDRAWN', turn: 'NOBODY', actions: [], closedAt: inHours(0) })
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    expect(await screen.findByRole('heading', { name: 'You cancelled this' })).toBeVisible()

    let asked = 0
    server.events.on('request:start', () => {
      asked += 1
    })
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(asked).toBe(0)
  } finally {
    server.events.removeAllListeners()
    vi.useRealTimers()
  }
})
