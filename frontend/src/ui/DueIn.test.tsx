import { screen } from '@testing-library/react'
import { renderPart } from '@/test/renderPart'
import { DueIn } from './DueIn'
import { ShopTime } from './now'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 20_000).toISOString()
const urgency = () => screen.getByRole('time').closest('[data-urgency]')?.getAttribute('data-urgency')

test('says how long is left and what happens then', () => {
  renderPart(<DueIn dueAt={inMinutes(2 * 60 + 10)} outcome="then ¥129.90 goes back" />)
  expect(screen.getByText('2h 10m')).toBeVisible()
  expect(screen.getByText('then ¥129.90 goes back')).toBeVisible()
})

test.each([
  [5 * 60, 'calm'],
  [3 * 60, 'soon'],
  [42, 'now'],
  [-30, 'over'],
])('a promise due in %i minutes is %s', (minutes, expected) => {
  renderPart(<DueIn dueAt={inMinutes(minutes)} />)
  expect(urgency()).toBe(expected)
})

test('tells a screen reader that it is urgent, not only by colour', () => {
  renderPart(<DueIn dueAt={inMinutes(30)} />)
  expect(screen.getByText('due within the hour')).toBeInTheDocument()
})

test('shows the exact instant on keyboard focus', async () => {
  const dueAt = inMinutes(90)
  const { user } = renderPart(<DueIn dueAt={dueAt} />)
  await user.tab()
  const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23' })
  expect(screen.getAllByText(exact.format(new Date(dueAt))).length).toBeGreaterThan(1)
})

test('runs on the clock of the shop, which a sandbox may have moved', () => {
  const hour = 3_600_000
  renderPart(
    <ShopTime value={4 * hour}>
      <DueIn dueAt={inMinutes(4 * 60 + 30)} />
    </ShopTime>,
  )
  expect(urgency()).toBe('now')
})

test('is right at once after the tab slept', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  renderPart(<DueIn dueAt={inMinutes(5 * 60)} />)
  expect(urgency()).toBe('calm')
  vi.setSystemTime(Date.now() + 4.5 * 3_600_000)
  const { act } = await import('@testing-library/react')
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(urgency()).toBe('now')
})
