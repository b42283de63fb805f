import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { db, demoWorld } from '@/mocks/db'
import { anOrder } from '@/mocks/fixtures'
import { refusal } from '@/mocks/handlers'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const theDay = () =>
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )

test.each([
  ['buyer', '/my/orders'],
  ['agent', '/desk/returns'],
  ['owner', '/desk/returns'],
  ['warehouse', '/desk/returns'],
  ['finance', '/desk/refunds'],
  ['arbiter', '/platform/disputes'],
  ['expert', '/platform/disputes'],
])('%s begins the day at %s', async (as, place) => {
  const { router } = renderApp('/', as)
  await waitFor(() => expect(router.state.location.pathname).toBe(place))
})

test('who has no role in a shop is told kindly that there is nothing yet', async () => {
  renderApp('/', 'stranger')
  expect(await screen.findByText('Nothing for you here yet')).toBeVisible()
})

test('a buyer who types a desk address lands at home', async () => {
  const { router } = renderApp('/desk/returns', 'buyer')
  await waitFor(() => expect(router.state.location.pathname).toBe('/my/orders'))
})

test('orders are filtered by what the address says', async () => {
  theDay()
  renderApp('/desk/orders?status=SHIPPED', 'agent')
  expect(await screen.findByRole('link', { name: '2026-1121-0102' })).toBeVisible()
  expect(screen.queryByRole('link', { name: '2026-1118-0088' })).toBeNull()
})

test('a memo shows what it replaces before it is saved, and can be undone', async () => {
  db.orders = [anOrder({ memo: 'fragile' })]
  const { user } = renderApp(`/desk/orders/${db.orders[0]?.id}`, 'agent')
  const memo = await screen.findByLabelText('Memo about this order')
  expect(screen.getByText('about 2026-1118-0088, 林晓')).toBeVisible()
  await user.clear(memo)
  await user.type(memo, 'call before delivery')
  expect(screen.getByText('fragile', { selector: 'del' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save memo' }))
  await waitFor(() => expect(db.orders[0]?.memo).toBe('call before delivery'))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(db.orders[0]?.memo).toBe('fragile'))
})

test('a memo changed by a colleague meanwhile is not overwritten', async () => {
  db.orders = [anOrder()]
  server.use(http.put('*/api/v1/orders/:id/memo', () => refusal(412, 'STALE', 'Changed meanwhile')))
  const { user } = renderApp(`/desk/orders/${db.orders[0]?.id}`, 'agent')
  const memo = await screen.findByLabelText('Memo about this order')
  await user.type(memo, 'mine')
  await user.click(screen.getByRole('button', { name: 'Save memo' }))
  expect(await screen.findByText(/Somebody changed the memo meanwhile/)).toBeVisible()
  expect(memo).toHaveValue('mine')
})

test('an import shows its progress and which rows were wrong', async () => {
  const { user } = renderApp('/desk/orders/import', 'owner')
  const file = new File(['number,total'], 'orders.csv', { type: 'text/csv' })
  await user.upload(await screen.findByLabelText('Choose a file'), file)
  expect(await screen.findByRole('progressbar', { name: /Progress of/ })).toBeVisible()
  expect(await screen.findByText('The quantity must be above 0', {}, { timeout: 6000 })).toBeVisible()
  expect(screen.getByText('/lines/0/quantity')).toBeVisible()
  expect(screen.getByText('12,477')).toBeVisible()
})

test('finance closes a leg with its reference and sends a failed one again', async () => {
  theDay()
  const { user } = renderApp('/desk/refunds?view=failed', 'finance')
  const reference = await screen.findByLabelText('Bank reference')
  expect(screen.getByText('money due').nextElementSibling).toHaveTextContent(/^1d (5|6)h/)
  await user.type(reference, '4200002231')
  await user.click(screen.getByRole('button', { name: '¥859.00 paid' }))
  await waitFor(() =>
    expect(db.refunds[0]?.legs[0]).toMatchObject({ state: 'PAID', reference: '4200002231' }),
  )
  await user.click(screen.getByRole('button', { name: 'Send again' }))
  await waitFor(() => expect(db.refunds[0]?.legs[1]?.state).toBe('SENT'))
})

test('a part that failed is paid by hand only after the buyer has agreed', async () => {
  theDay()
  const { user } = renderApp('/desk/refunds?view=failed', 'finance')
  await screen.findByRole('button', { name: 'Send again' })
  expect(screen.queryByRole('button', { name: '¥40.00 paid' })).toBeNull()
  const another = screen.getAllByRole('button', { name: 'Another way' }).at(-1) as HTMLElement
  await user.click(another)
  expect(screen.getByText(/unless the buyer agrees/)).toBeVisible()
  expect(screen.getByRole('button', { name: /Record consent/ })).toBeDisabled()
})

test('a part that its gateway has not answered for a day is closed by finance who has checked there', async () => {
  theDay()
  Object.assign(db.refunds[0]?.legs[1] ?? {}, { state: 'SENT', gateway: 'HTTP', unanswered: true })
  const { user } = renderApp('/desk/refunds', 'finance')
  const [, reference] = await screen.findAllByLabelText('Bank reference')
  await user.type(reference as HTMLElement, '4200001111')
  expect(screen.getByRole('button', { name: '¥40.00 paid' })).toBeDisabled()
  await user.click(screen.getByRole('checkbox', { name: /I have looked there/ }))
  await user.click(screen.getByRole('button', { name: '¥40.00 paid' }))
  await waitFor(() =>
    expect(db.refunds[0]?.legs[1]).toMatchObject({ state: 'PAID', reference: '4200001111' }),
  )
})

test.each([
  ['agent', false],
  ['supervisor', false],
  ['warehouse', false],
  ['finance', true],
  ['owner', true],
])('%s pays refunds: %s', async (as, may) => {
  theDay()
  renderApp('/desk/refunds', as)
  expect(await screen.findByRole('link', { name: 'R-5M1T-77VB' })).toBeVisible()
  for (const act of [/paid$/, 'Send again'])
    expect(screen.queryAllByRole('button', { name: act })).toHaveLength(may ? 1 : 0)
  expect(screen.getByText('The gateway did not answer', { exact: false })).toBeVisible()
})

test('a refund half of which is paid stays with what is to be paid', async () => {
  theDay()
  const refund = db.refunds[0] as (typeof db.refunds)[number]
  refund.state = 'SENT'
  refund.compensation = { amount: '25.00', currency: 'CNY' }
  Object.assign(refund.legs[1] ?? {}, { state: 'PAID', failure: undefined })
  renderApp('/desk/refunds', 'finance')
  expect(await screen.findByRole('button', { name: '¥859.00 paid' })).toBeVisible()
  expect(screen.getByText('¥924.00')).toBeVisible()
})

test('the owner changes the terms; the source of the rules is shown', async () => {
  const { user } = renderApp('/desk/settings', 'owner')
  const days = await screen.findByLabelText('Days promised')
  expect(await screen.findByText('read in the original')).toBeVisible()
  await user.type(days, '15')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(db.shop.promisedDays).toBe(15))
})

test('the owner says how much return postage is made good by itself, exactly', async () => {
  const { user } = renderApp('/desk/settings', 'owner')
  const upTo = await screen.findByLabelText(/Return postage made good by itself/)
  expect(upTo).toHaveAccessibleDescription(/Empty: ¥25.00. Our own default, no law./)
  await user.type(upTo, '1.005')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('at most 2 digits')
  await user.clear(upTo)
  await user.type(upTo, '30')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(db.shop.freight.returnPostageUpTo).toEqual({ amount: '30.00', currency: 'CNY' }))
})

test('the owner says what becomes of a discount that a return breaks', async () => {
  const { user } = renderApp('/desk/settings', 'owner')
  const choice = await screen.findByLabelText('When a return breaks a discount from a sum on')
  expect(choice).toHaveAccessibleDescription(/goes back at ¥101.25/)
  await user.click(choice)
  await user.click(await screen.findByText('Settle the order again for what is kept'))
  expect(choice).toHaveAccessibleDescription(/goes back at ¥70/)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(db.shop.promotions).toBe('RESETTLE'))
})

test('an agent may read the terms but not change them', async () => {
  renderApp('/desk/settings', 'agent')
  expect(await screen.findByLabelText('Days promised')).toBeDisabled()
  expect(screen.getByText('Only the owner can change this.')).toBeVisible()
})

test('a sandbox’s clock moves forward', async () => {
  const { user } = renderApp('/desk/settings', 'owner')
  const before = Date.now()
  await user.click(await screen.findByRole('button', { name: '+ 1 day' }))
  expect(await screen.findByText('2 clocks fired')).toBeVisible()
  expect(Date.parse(db.shop.now) - before).toBeGreaterThan(23 * 3_600_000)
})

test('language and appearance are changed from the account', async () => {
  const { user } = renderApp('/desk/returns', 'agent')
  await user.click(await screen.findByRole('button', { name: 'Account and settings' }))
  const sheet = await screen.findByRole('dialog')
  await user.click(within(sheet).getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement.dataset.scheme).toBe('dark')
  await user.click(within(sheet).getByRole('radio', { name: '中文' }))
  expect(await screen.findByRole('heading', { name: '待办' })).toBeInTheDocument()
  await user.click(within(sheet).getByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('heading', { name: 'Queue' })).toBeInTheDocument()
})

test.each([
  ['/desk/orders', 'Orders'],
  ['/desk/orders/import', 'Import orders'],
  ['/desk/refunds?view=all', 'Refunds'],
  ['/desk/settings', 'Settings'],
])('%s has no serious finding', async (path, heading) => {
  theDay()
  renderApp(path, 'owner')
  await screen.findByRole('heading', { name: heading })
  await waitFor(() => expect(screen.queryByRole('status', { name: heading })).toBeNull())
  expect(await seriousFindings()).toEqual([])
})
