import { screen, waitFor, within } from '@testing-library/react'
import { db } from '@/mocks/db'
import { anOrder } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

afterEach(() => {
  location.hash = ''
})

test('the owner invites by e-mail, sees who has not come yet, and can take it back', async () => {
  const { user } = renderApp('/desk/people', 'owner')
  expect(await screen.findByText('Nobody is invited at the moment.')).toBeVisible()
  const panel = screen.getByText('Nobody is invited at the moment.').closest('section') as HTMLElement
  await user.type(within(panel).getByLabelText('E-mail'), 'li@example.test')
  await user.click(within(panel).getByRole('button', { name: 'Invite' }))
  expect(await within(panel).findByText(/on its way to li@example.test/)).toBeVisible()
  expect(db.invitations).toHaveLength(1)

  await user.type(within(panel).getByLabelText('E-mail'), 'li@example.test')
  await user.click(within(panel).getByRole('button', { name: 'Invite' }))
  expect(await within(panel).findByText(/has an open invitation/)).toBeVisible()

  expect(await seriousFindings()).toEqual([])
  await user.click(within(panel).getByRole('button', { name: /Withdraw/ }))
  await waitFor(() => expect(db.invitations).toHaveLength(0))
})

test('an agent sees who works here, and invites nobody', async () => {
  renderApp('/desk/people', 'agent')
  expect(await screen.findByText('owner@example.com')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull()
})

test.each([
  ['used', 'This invitation has been used'],
  ['old', 'This invitation has expired'],
  ['withdrawn', 'This invitation has been withdrawn'],
  ['made-up', 'This invitation is not valid'],
  ['', 'This invitation is not valid'],
])('a link "%s" says "%s"', async (token, words) => {
  location.hash = token
  renderApp('/invitation', 'buyer')
  expect(await screen.findByText(words)).toBeVisible()
})

test('a good link says who asks whom in, and as whom one is signed in', async () => {
  location.hash = 'good'
  renderApp('/invitation', 'buyer')
  expect(await screen.findByRole('button', { name: 'Join' })).toBeEnabled()
  expect(screen.getByText(/顾青 invites you to work for .* as Supervisor/)).toBeVisible()
  expect(screen.getByText('You are signed in as 林晓.')).toBeVisible()
  expect(await seriousFindings()).toEqual([])
})

test('a buyer finds an order by its number and a code', async () => {
  db.orders = [anOrder()]
  const { user, router } = renderApp('/find', 'buyer')
  await user.type(await screen.findByLabelText('Order number'), '2026-1118-0088')
  await user.type(screen.getByLabelText('Telephone or e-mail'), '13800138000')
  await user.click(screen.getByRole('button', { name: 'Send me a code' }))
  expect(await screen.findByText(/If there is such an order/)).toBeVisible()
  const code = screen.getByLabelText('Six digits')
  await user.type(code, '11x1111')
  await user.click(screen.getByRole('button', { name: 'Show my order' }))
  expect(await screen.findByText(/Tries left: 4/)).toBeVisible()
  expect(await seriousFindings()).toEqual([])
  await user.clear(code)
  await user.type(code, '048213')
  await user.click(screen.getByRole('button', { name: 'Show my order' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/my/orders/${db.orders[0]?.id}`))
})
