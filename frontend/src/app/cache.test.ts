import { HttpResponse, http } from 'msw'
import { api, orThrow } from '@/api/client'
import { tooSoon } from '@/mocks/handlers'
import { server } from '@/test/server'
import { newCache } from './cache'

test('a question asked too often waits as long as the server says, and asks again by itself', async () => {
  const asked: number[] = []
  server.use(
    http.get('*/api/v1/presets', () => {
      asked.push(Date.now())
      return asked.length === 1 ? tooSoon(1, (_, en) => en) : HttpResponse.json({ items: [] })
    }),
  )
  const answer = await newCache().fetchQuery({
    queryKey: ['presets'],
    queryFn: () => orThrow(api.GET('/presets')),
  })
  expect(answer).toEqual({ items: [] })
  expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(1000)
})
