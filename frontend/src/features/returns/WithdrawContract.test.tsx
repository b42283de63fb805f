import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { db } from '@/mocks/db'
import { anOrder, aReturn } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const european = () => {
  const order = anOrder()
  order.terms.presetId = 'EU_14D'
  db.orders = [order]
  return order
}

test('withdraws from the contract in two steps and offers the confirmation', async () => {
  const order = european()
  const ret = aReturn({ orderId: order.id, contractWithdrawn: true })
  let declared: unknown
  server.use(
    http.post('*/api/v1/withdrawals', async ({ request }) => {
      declared = await request.json()
      db.returns = [ret]
      return HttpResponse.json(ret, { status: 201, headers: { etag: '"1.en"' } })
    }),
  )
  const { user, container } = renderApp(`/my/orders/${order.id}`)
  await user.click(await screen.findByRole('button', { name: 'Withdraw from contract' }))
  expect(declared).toBeUndefined()
  expect(await seriousFindings(container)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Confirm the withdrawal' }))
  expect(await screen.findByRole('button', { name: 'Download the confirmation' })).toBeVisible()
  expect(declared).toEqual({ orderId: order.id })
})

test('shows no such button where the rules know none', async () => {
  const order = anOrder()
  db.orders = [order]
  renderApp(`/my/orders/${order.id}`)
  await screen.findByRole('heading', { name: order.number })
  expect(screen.queryByRole('button', { name: 'Withdraw from contract' })).not.toBeInTheDocument()
})
