import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { anOrder } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderPart } from '@/test/renderPart'
import { server } from '@/test/server'
import { InstalledForm } from './InstalledForm'

test('whoever set it up says when, and the guarantee counts from then', async () => {
  const told: unknown[] = []
  const order = anOrder()
  server.use(
    http.post('*/orders/:id/installed', async ({ request }) => {
      told.push(await request.json())
      return HttpResponse.json(order)
    }),
  )
  const { user, container } = renderPart(<InstalledForm order={order} />)
  await user.click(screen.getByRole('button', { name: 'It was set up at the buyer’s' }))
  const at = screen.getByLabelText('Set up at')
  expect(at).toHaveAccessibleDescription(/count from then instead of from delivery/)
  await user.type(at, '2026-11-20T10:00')
  expect(await seriousFindings(container)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(told).toEqual([{ at: new Date('2026-11-20T10:00').toISOString() }]))
})
