import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { db } from '@/mocks/db'
import { aLine, anOrder } from '@/mocks/fixtures'
import { refusal } from '@/mocks/handlers'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

test('shows each line of an order with what can be done about it', async () => {
  db.orders = [anOrder({ lines: [aLine('teapot', 2, 1), aLine('beans', 1, 2)] })]
  const { user } = renderApp('/my/orders')

  const order = await screen.findByRole('article', { name: 'Order 2026-1118-0088' })
  expect(await within(order).findByText(/Without giving a reason until/)).toBeVisible()
  await user.click(within(order).getByText(/Cannot go back without a reason/))
  expect(within(order).getByText(/seal of a food item/)).toBeVisible()
  expect(within(order).getAllByRole('link', { name: /Something is wrong/ })).toHaveLength(2)
})

test('leads from a line straight to the form for it', async () => {
  db.orders = [anOrder()]
  const { user, router } = renderApp('/my/orders')
  await user.click(await screen.findByRole('link', { name: /Something is wrong: 陶瓷茶壶/ }))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/\/my\/orders\/.+\/returns\/new$/))
  expect(router.state.location.search).toBe('?line=1')
})

test('says why it is empty', async () => {
  renderApp('/my/orders')
  expect(await screen.findByText('No orders yet')).toBeVisible()
})

test('says what went wrong and tries again', async () => {
  server.use(http.get('*/api/v1/orders', () => refusal(403, 'FORBIDDEN', 'Not for you'), { once: true }))
  db.orders = [anOrder()]
  const { user } = renderApp('/my/orders')
  expect(await screen.findByRole('alert')).toHaveTextContent('Not for you')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('article')).toBeVisible()
})

test('has no serious finding', async () => {
  db.orders = [anOrder()]
  renderApp('/my/orders')
  await screen.findAllByRole('link', { name: /Something is wrong/ })
  expect(await seriousFindings()).toEqual([])
})
