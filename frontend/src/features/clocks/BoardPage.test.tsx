import { screen, waitFor, within } from '@testing-library/react'
import { db, demoWorld } from '@/mocks/db'
import { dueAt, noSignals, signals } from '@/mocks/signals'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { hardCodes } from './clocks.codes'
import words from './clocks.en.json'

const theDay = () =>
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )

test('the board warns before nobody is there and says what to do', async () => {
  theDay()
  const { user, router, container } = renderApp('/desk/board', 'supervisor')
  const guard = await screen.findByRole('region', { name: 'Holiday guard' })
  expect(within(guard).getByText(/nobody is on duty: 14 clocks run out/)).toBeVisible()
  expect(within(guard).getByText(/¥38,200.00 will be refunded by time-out/)).toBeVisible()
  expect(within(guard).getByText(/^Spring Festival \(.+\), from the calendar: nobody counts/)).toBeVisible()
  expect(within(guard).getByText(/1 promised refund .*656.* is due with the buyer/)).toBeVisible()
  expect(within(guard).getByText(/In 1 night 2 more run out/)).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
  await user.click(within(guard).getByRole('link', { name: 'Decide these now' }))
  await waitFor(() => expect(router.state.location.search).toContain('from='))
  expect(await screen.findByRole('link', { name: 'Show all hours' })).toBeVisible()
})

test('a year whose holidays nobody has loaded is named, also while nothing else is to be said', async () => {
  theDay()
  db.guard = { ...db.guard, gaps: [], unknownYears: [2027] }
  renderApp('/desk/board', 'supervisor')
  const guard = await screen.findByRole('region', { name: 'Holiday guard' })
  expect(within(guard).getByText(/No public holidays are loaded for 2027/)).toBeVisible()
  expect(within(guard).getByRole('link', { name: 'Load them' })).toHaveAttribute(
    'href',
    '/desk/policy/holidays',
  )
})

test('the list is in the order of what is due, and narrowed by person and clock', async () => {
  theDay()
  const { user, router } = renderApp('/desk/board', 'agent')
  const list = await screen.findByRole('table', { name: 'In the order they are due' })
  const due = within(list)
    .getAllByRole('time')
    .map((time) => time.getAttribute('datetime') ?? '')
  expect(due.length).toBeGreaterThan(2)
  expect(due).toEqual([...due].sort())
  await user.click(screen.getByRole('button', { name: /Nobody yet/ }))
  await waitFor(() => expect(router.state.location.search).toBe('?person=nobody'))
})

test('j and k move and o opens', async () => {
  theDay()
  const { user, router } = renderApp('/desk/board', 'agent')
  await screen.findByRole('table', { name: 'In the order they are due' })
  await user.keyboard('j')
  await waitFor(() => expect(router.state.location.search).toContain('at='))
  await user.keyboard('o')
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/desk\/returns\//))
})

test('the picture is told in words and numbers too', async () => {
  theDay()
  const { user } = renderApp('/desk/board', 'agent')
  expect(await screen.findByRole('img', { name: /^Cases due:/ })).toBeVisible()
  expect(screen.getByText('3 buyers lose patience within 24 h')).toBeVisible()
  expect(screen.getByRole('link', { name: /^2 promised refunds .*1,500.* or late$/ })).toHaveAttribute(
    'href',
    expect.stringContaining('kind=MONEY'),
  )
  expect(screen.getByText('nobody on duty')).toBeVisible()
  await user.click(screen.getByText('The same in numbers'))
  expect(screen.getAllByText(/due, ¥/).length).toBeGreaterThan(3)
})

test('a shop that has not said who is there is asked, and an empty board says so', async () => {
  renderApp('/desk/board', 'agent')
  expect(await screen.findByRole('link', { name: 'Say it now' })).toHaveAttribute('href', '/desk/duty')
  expect(await screen.findByText('No clock is running here.')).toBeVisible()
})

test('who serves several shops sees all of them, and whose it is in each', async () => {
  theDay()
  noSignals()
  signals.shops = [dueAt('s1', 'Teashop', 4), dueAt('s2', 'Second shop', 2)]
  const { container } = renderApp('/desk/board', 'two-shops')
  const panel = await screen.findByRole('region', { name: 'All my shops, the next 72 hours' })
  expect(await within(panel).findByRole('img', { name: /^Second shop: 2 due/ })).toBeVisible()
  const people = within(panel).getByRole('table', { name: 'Whose it is, shop by shop' })
  expect(within(people).getByRole('row', { name: /^Nobody yet 1 1/ })).toBeVisible()
  expect(within(people).getByRole('row', { name: /^周宁 4 2/ })).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
})

test('who serves one shop is not shown several', async () => {
  theDay()
  renderApp('/desk/board', 'agent')
  expect(await screen.findByRole('img', { name: /^Cases due:/ })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'All my shops, the next 72 hours' })).toBeNull()
})

test('every clock with a consequence can be picked out', () => {
  const without = [
    'PATIENCE',
    'ANSWER',
    'DONE',
    'C19',
    'C20',
    'OWED',
    'PAUSE',
    'HOLD',
    'LOST',
    'WATCH',
    'PAY',
  ]
  expect([...hardCodes, ...without].sort()).toEqual(Object.keys(words.code).sort())
})

test('what runs out soon, and while nobody is there, is said where people work', async () => {
  theDay()
  const { user, router } = renderApp('/desk/returns', 'supervisor')
  expect(await screen.findByText(/nobody is on duty: 14 clocks run out/)).toBeVisible()
  await user.click(await screen.findByRole('link', { name: '2 due within 4 h' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk/board'))
})
