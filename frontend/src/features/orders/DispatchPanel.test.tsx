import { screen, within } from '@testing-library/react'
import { http } from 'msw'
import { anOrder } from '@/mocks/fixtures'
import { refusal } from '@/mocks/server'
import { renderPart } from '@/test/renderPart'
import { server } from '@/test/server'
import { DispatchPanel } from './DispatchPanel'

test('a parcel is told of the order that was on the screen, so that nobody tells it twice', async () => {
  let seen: string | null = null
  server.use(
    http.post('*/orders/:id/shipments', ({ request }) => {
      seen = request.headers.get('if-match')
      return refusal(412, 'STALE', 'Changed meanwhile')
    }),
  )
  const order = { ...anOrder({ status: 'PAID', shipments: [] }), etag: '"3.zh.1f"' }
  const { user } = renderPart(<DispatchPanel order={order} />)
  const form = within(screen.getByLabelText('Carrier').closest('form') as HTMLElement)
  await user.type(form.getByLabelText('Carrier'), '顺丰速运')
  await user.type(form.getByLabelText('Parcel number'), 'SF1')
  await user.click(form.getByRole('button', { name: 'It has left' }))
  expect(await screen.findByText('Changed meanwhile')).toBeVisible()
  expect(seen).toBe('"3.zh.1f"')
})
