import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { policy } from '@/mocks/policy'
import { refusal } from '@/mocks/server'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

beforeEach(() => policy.reset())

test('names the field that would promise less, and saves what promises more', async () => {
  const { user } = renderApp('/desk/policy/versions/v-2', 'owner')
  const days = await screen.findByRole('textbox', { name: 'Days to ask' })
  await user.clear(days)
  await user.type(days, '6')
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  expect(await screen.findByText(/买家至少有7天/)).toBeVisible()
  expect(days).toHaveAttribute('aria-invalid', 'true')
  expect(days).toHaveFocus()

  await user.clear(days)
  await user.type(days, '30')
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  await waitFor(() => expect(policy.versions[0]?.preset.window.days).toBe(30))
})

test('a fee that may be taken has its share, to a hundredth of a per cent', async () => {
  const { user } = renderApp('/desk/policy/versions/v-2', 'owner')
  const allowed = await screen.findByRole('checkbox', { name: 'A restocking fee may be taken' })
  expect(screen.queryByRole('textbox', { name: /Restocking fee/ })).not.toBeInTheDocument()
  await user.click(allowed)
  const share = screen.getByRole('textbox', { name: /Restocking fee/ })
  await user.clear(share)
  await user.type(share, '12.5x')
  expect(share).toHaveValue('12.5')
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  await waitFor(() => expect(policy.versions[0]?.preset).toMatchObject({ restockingBasisPoints: 1250 }))
})

test('edits what a fault may ask for, step by step', async () => {
  const { user } = renderApp('/desk/policy', 'owner')
  await user.click(await screen.findByRole('button', { name: 'Draft for faults: China: three guarantees' }))
  const steps = await screen.findByRole('list', { name: 'Steps of the guarantee' })
  const first = within(steps).getByRole('group', { name: 'Step 1' })
  const days = within(first).getByRole('textbox', { name: 'Days' })
  await user.clear(days)
  await user.type(days, '5')
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  expect(await within(first).findByRole('alert')).toHaveTextContent('至少为0个月7天')

  await user.clear(days)
  await user.type(days, '30')
  await user.click(screen.getByRole('button', { name: 'Remove step 2' }))
  const failed = screen.getByRole('textbox', { name: 'Repairs in vain until something else is due' })
  await user.clear(failed)
  await user.type(failed, '1')
  await user.click(screen.getByRole('button', { name: 'Remove Ceramics' }))
  await user.click(screen.getByRole('checkbox', { name: 'The days of a repair do not count' }))
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  await waitFor(() =>
    expect(policy.versions[0]?.preset.faults).toMatchObject({
      steps: [{ days: 30 }],
      afterRepairs: { failed: 1, kinds: ['EXCHANGE'] },
      repairTimeExcluded: false,
      reportWithinHours: {},
    }),
  )
})

test('has no serious finding where faults are edited', async () => {
  const { user, container } = renderApp('/desk/policy', 'owner')
  await user.click(await screen.findByRole('button', { name: 'Draft for faults: China: three guarantees' }))
  expect(await screen.findByText('our own choice')).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
})

test('says how many past cases would change before a version is published', async () => {
  const { user } = renderApp('/desk/policy/versions/v-2', 'owner')
  await user.click(await screen.findByRole('button', { name: 'Try it' }))
  expect(await screen.findByText('17 of 400 would change')).toBeVisible()
  const changes = await screen.findByRole('list', { name: 'Cases that would change' })
  expect(within(changes).getByText(/129\.90/)).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Publish' }))
  expect(await screen.findByText('In effect')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Save the draft' })).not.toBeInTheDocument()
})

test('lets a supervisor read and nothing more', async () => {
  renderApp('/desk/policy/versions/v-2', 'supervisor')
  expect(await screen.findByRole('textbox', { name: 'Days to ask' })).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Publish' })).not.toBeInTheDocument()
})

test('shows what a rule did and why it did not, and adds another', async () => {
  const { user } = renderApp('/desk/policy/rules', 'owner')
  await user.click(await screen.findByRole('button', { name: 'Log' }))
  expect(await screen.findByText('金额超过上限。')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Add a rule' }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Watch first')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('heading', { name: '20 · Watch first' })).toBeVisible()
  expect(policy.rules[1]?.action).toBe('NOTE')
})

test('finds a kind by the word that stands in the list', async () => {
  const { user } = renderApp('/desk/policy/rules', 'owner')
  await user.click(await screen.findByRole('button', { name: 'Add a rule' }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Prices')
  await user.type(screen.getByRole('combobox', { name: 'Kinds' }), 'price match')
  await user.click(await screen.findByTitle('Price match'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('heading', { name: '20 · Prices' })).toBeVisible()
  expect(policy.rules[1]?.kinds).toEqual(['PRICE_MATCH'])
})

test('loads a year of holidays', async () => {
  const { user } = renderApp('/desk/policy/holidays', 'owner')
  expect(await screen.findByRole('heading', { name: '2026' })).toBeVisible()
  expect(screen.getByText('as shipped')).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '2027')
  await user.type(screen.getByRole('textbox', { name: 'Source' }), '国务院办公厅')
  await user.type(screen.getByRole('textbox', { name: 'Days' }), '2027-01-01,OFF')
  await user.click(screen.getByRole('button', { name: 'Load a year' }))
  expect(await screen.findByRole('heading', { name: '2027' })).toBeVisible()
  expect(screen.getByText('your own')).toBeVisible()
})

test('a year that the platform has loaded says so and is not the shop’s to remove', async () => {
  policy.years = [
    {
      year: 2027,
      version: 0,
      origin: 'PLATFORM',
      source: '国务院办公厅',
      publishedOn: '2026-11-04',
      confidence: 'P',
      off: ['2027-01-01'],
      worked: [],
      loadedAt: '2026-11-05T08:00:00Z',
    },
  ]
  renderApp('/desk/policy/holidays', 'owner')
  expect(await screen.findByText('from the platform')).toBeVisible()
  expect(screen.getByText(/published 4 Nov 2026|published Nov 4, 2026/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument()
})

test('each wrong cell of a table is named by its line', async () => {
  server.use(
    http.put('*/api/v1/holidays/:year/csv', () =>
      refusal(400, 'MALFORMED', 'This is no day.', [
        { pointer: '/rows/1/day', code: 'NOT_A_DAY', detail: 'This is no day.' },
        { pointer: '/rows/3/kind', code: 'NOT_OFF_OR_WORK', detail: 'After the day comes OFF or WORK.' },
      ]),
    ),
  )
  const { user } = renderApp('/desk/policy/holidays', 'owner')
  await user.type(await screen.findByRole('textbox', { name: 'Year' }), '2027')
  await user.type(screen.getByRole('textbox', { name: 'Source' }), 'x')
  await user.type(screen.getByRole('textbox', { name: 'Days' }), 'day')
  await user.click(screen.getByRole('button', { name: 'Load a year' }))
  expect(await screen.findByText('Line 2, day: This is no day.')).toBeVisible()
  expect(screen.getByText('Line 4, OFF or WORK: After the day comes OFF or WORK.')).toBeVisible()
})

test('the platform’s admin loads a year for a whole country', async () => {
  const { user, container } = renderApp('/platform/holidays', 'admin')
  expect(await screen.findByText('No year is known yet.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Holidays' })).toHaveAttribute('href', '/platform/holidays')
  expect(await seriousFindings(container)).toEqual([])
  await user.type(screen.getByRole('combobox', { name: 'Country' }), 'China · CN')
  await user.click(await screen.findByText('China · CN'))
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '2027')
  await user.type(screen.getByRole('textbox', { name: 'Source' }), '国务院办公厅')
  await user.type(screen.getByLabelText('Published on'), '2026-11-04')
  await user.type(screen.getByRole('textbox', { name: 'Days' }), '2027-01-01,OFF')
  await user.click(screen.getByRole('button', { name: 'Load a year' }))
  expect(await screen.findByRole('heading', { name: 'China 2027' })).toBeVisible()
  expect(screen.getByText(/loaded by admin/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Remove CN 2027' }))
  expect(await screen.findByText('No year is known yet.')).toBeVisible()
})

test.each(['/desk/policy', '/desk/policy/versions/v-2', '/desk/policy/rules', '/desk/policy/holidays'])(
  'has no serious finding at %s',
  async (path) => {
    const { container } = renderApp(path, 'owner')
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(screen.queryAllByRole('status')).toHaveLength(0))
    expect(await seriousFindings(container)).toEqual([])
  },
)
