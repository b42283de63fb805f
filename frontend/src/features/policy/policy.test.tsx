import { screen, waitFor, within } from '@testing-library/react'
import { policy } from '@/mocks/policy'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

beforeEach(() => policy.reset())

test('names the field that would promise less, and saves what promises more', async () => {
  const { user } = renderApp('/desk/policy/versions/v-2', 'owner')
  const days = await screen.findByRole('textbox', { name: 'Days to ask' })
  await user.clear(days)
  await user.type(days, '6')
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  expect(await screen.findByText(/买家至少有7天/)).toBeVisible()
  expect(days).toHaveAttribute('aria-invalid', 'true')

  await user.clear(days)
  await user.type(days, '30')
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  await waitFor(() => expect(policy.versions[0]?.preset.window.days).toBe(30))
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

test('loads a year of holidays', async () => {
  const { user } = renderApp('/desk/policy/holidays', 'owner')
  expect(await screen.findByRole('heading', { name: '2026' })).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '2027')
  await user.type(screen.getByRole('textbox', { name: 'Source' }), '国务院办公厅')
  await user.type(screen.getByRole('textbox', { name: 'Days' }), '2027-01-01,OFF')
  await user.click(screen.getByRole('button', { name: 'Load a year' }))
  expect(await screen.findByRole('heading', { name: '2027' })).toBeVisible()
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
