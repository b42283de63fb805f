import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { db } from '@/mocks/db'
import { refusedAt } from '@/mocks/server'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

test('the platform’s admin opens a shop, and the rules bring currency and time zone with them', async () => {
  const asked: unknown[] = []
  server.use(
    http.post('*/api/v1/shops', async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ ...db.shop, name: 'Teehaus' }, { status: 201 })
    }),
  )
  const { user, container } = renderApp('/', 'admin')
  expect(await screen.findByRole('heading', { name: 'Open a shop' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Open a shop' })).toHaveAttribute('href', '/platform/shops/new')
  expect(screen.queryByRole('link', { name: 'Disputes' })).not.toBeInTheDocument()
  expect(await seriousFindings(container)).toEqual([])
  await user.type(screen.getByLabelText('Name'), 'Teehaus')
  await user.type(screen.getByLabelText('Return address'), 'Example Road 1')
  await user.type(screen.getByLabelText(/Postage otherwise/), '4.90')
  await user.click(screen.getByRole('button', { name: 'Open it' }))
  expect(await screen.findByRole('heading', { name: 'Teehaus is open' })).toBeVisible()
  expect(asked).toEqual([
    {
      name: 'Teehaus',
      currency: 'CNY',
      zone: 'Asia/Shanghai',
      sandbox: false,
      settings: {
        presetId: 'CN_7D',
        freight: { tariff: { amount: '4.90', currency: 'CNY' } },
        returnAddress: 'Example Road 1',
        language: 'zh-CN',
      },
    },
  ])
})

test('what the server refuses is said at its field', async () => {
  server.use(
    http.post('*/api/v1/shops', () => refusedAt('/zone', 'UNKNOWN_ZONE', 'This time zone is not known.')),
  )
  const { user } = renderApp('/platform/shops/new', 'admin')
  await user.type(await screen.findByLabelText('Name'), 'Teehaus')
  await user.type(screen.getByLabelText('Return address'), 'Example Road 1')
  await user.click(screen.getByRole('button', { name: 'Open it' }))
  await waitFor(() => expect(screen.getByLabelText('Time zone')).toHaveAccessibleDescription(/not known/))
})

test('nobody else is shown the way', async () => {
  renderApp('/platform/shops/new', 'arbiter')
  expect(await screen.findByRole('link', { name: 'Disputes' })).toBeVisible()
  expect(screen.queryByText('Open a shop')).not.toBeInTheDocument()
})
