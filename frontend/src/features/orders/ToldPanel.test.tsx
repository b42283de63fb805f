import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { db } from '@/mocks/db'
import { anOrder } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

/** The first look loads the page itself. */
const slowly = { timeout: 20_000 }

test('staff says when a buyer was told after all, and may take it back', async () => {
  const order = anOrder()
  order.terms = { ...order.terms, informedOfWithdrawal: false }
  db.orders = [order]
  const said: unknown[] = []
  server.use(
    http.put('*/orders/:id/told-of-withdrawal', async ({ request }) => {
      const { on } = (await request.json()) as { on?: string }
      said.push(on)
      order.version += 1
      order.terms = { ...order.terms, toldOfWithdrawalOn: on, toldBy: on && 'agent' }
      return HttpResponse.json(order, { headers: { etag: `"${order.version}.zh"` } })
    }),
  )
  const { user, container } = renderApp(`/desk/orders/${order.id}`, 'agent')
  expect(await screen.findByText(/buyer was not told of the right to withdraw/, {}, slowly)).toBeVisible()
  await user.type(screen.getByLabelText('Told on'), '2026-11-20')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/was told of the right to withdraw only on/)).toBeVisible()
  expect(screen.getByText('said by agent')).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'He was not told' }))
  await waitFor(() => expect(said).toEqual(['2026-11-20', undefined]))
})

test('nothing is asked of an order whose buyer was told', async () => {
  const order = anOrder()
  db.orders = [order]
  renderApp(`/desk/orders/${order.id}`, 'agent')
  expect(await screen.findByRole('heading', { name: order.number }, slowly)).toBeVisible()
  expect(screen.queryByLabelText('Told on')).not.toBeInTheDocument()
})
