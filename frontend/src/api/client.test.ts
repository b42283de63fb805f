import { HttpResponse, http } from 'msw'
import { server } from '@/test/server'
import { api, orThrow } from './client'

test('never shows another reader’s or another language’s answer from the browser’s cache', async () => {
  const asked: Request[] = []
  server.use(
    http.get('*/api/v1/presets', ({ request }) => {
      asked.push(request)
      return HttpResponse.json({ items: [] })
    }),
  )
  await orThrow(api.GET('/presets'))
  expect(asked.map(({ cache }) => cache)).toEqual(['no-store'])
})
