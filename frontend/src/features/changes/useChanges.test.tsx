import { QueryClientProvider, QueryObserver } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import type { PropsWithChildren } from 'react'
import type { Schemas } from '@/api/client'
import { newCache } from '@/app/cache'
import { server } from '@/test/server'
import { useChanges } from './useChanges'

let told: Schemas['Changes'][]
let broken: boolean
let cursors: (string | null)[]

beforeEach(() => {
  told = []
  broken = false
  cursors = []
  // only what the hook waits with: requests and the test itself go by the real clock
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  server.use(
    http.get('*/api/v1/changes', ({ request }) => {
      cursors.push(new URL(request.url).searchParams.get('cursor'))
      if (broken) return new HttpResponse(null, { status: 503 })
      return HttpResponse.json(told.shift() ?? { changed: [], cursor: 'still' })
    }),
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const screens = [
  ['returns', 'one', 'a'],
  ['returns', 'one', 'b'],
  ['returns', 'timeline', 'a'],
  ['returns', 'list', 'mine'],
  ['clocks', 'summary'],
  ['goodwill', 'of', 'a'],
  ['goodwill', 'of', 'b'],
  ['goodwill', 'waiting', 'GRANTED'],
  ['shops', 'x'],
]

/** Somebody looks at all of these; how often each was asked since. */
function follow() {
  const cache = newCache()
  const asked: Record<string, number> = {}
  for (const queryKey of screens) {
    const name = queryKey.join(' ')
    asked[name] = 0
    cache.setQueryData(queryKey, 'seen')
    new QueryObserver(cache, {
      queryKey,
      queryFn: () => {
        asked[name] = (asked[name] ?? 0) + 1
        return 'fresh'
      },
    }).subscribe(() => undefined)
  }
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  )
  return { asked, ...renderHook(useChanges, { wrapper }) }
}

const none = Object.fromEntries(screens.map((key) => [key.join(' '), 0]))

test('asks again for what changed and for the lists, and for nothing else', async () => {
  told = [
    { changed: ['b'], cursor: '1' },
    { changed: ['a'], cursor: '2' },
  ]
  const { asked } = follow()
  await waitFor(() => expect(cursors).toEqual([null]))
  await vi.advanceTimersByTimeAsync(4_000)
  expect(asked, 'what changed before anybody looked is no news').toEqual(none)
  await vi.advanceTimersByTimeAsync(1_000)
  await waitFor(() => expect(cursors).toEqual([null, '1']))
  const touched = {
    ...none,
    'returns one a': 1,
    'returns timeline a': 1,
    'returns list mine': 1,
    'clocks summary': 1,
    'goodwill of a': 1,
    'goodwill waiting GRANTED': 1,
  }
  await waitFor(() => expect(asked).toEqual(touched))
  await vi.advanceTimersByTimeAsync(5_000)
  await waitFor(() => expect(cursors).toEqual([null, '1', '2']))
  expect(asked, 'nothing changed, nothing is asked').toEqual(touched)
})

test('goes on from where it was when an answer fails, ever more rarely', async () => {
  told = [{ changed: [], cursor: '7' }]
  const { asked } = follow()
  await waitFor(() => expect(cursors).toHaveLength(1))
  broken = true
  await vi.advanceTimersByTimeAsync(5_000)
  await waitFor(() => expect(cursors).toEqual([null, '7']))
  broken = false
  told = [{ changed: ['a'], cursor: '8' }]
  await vi.advanceTimersByTimeAsync(8_000)
  expect(cursors, 'it waits twice as long').toHaveLength(2)
  await vi.advanceTimersByTimeAsync(3_000)
  await waitFor(() => expect(cursors).toEqual([null, '7', '7']))
  await waitFor(() => expect(asked['returns one a']).toBe(1))
})

test('a hidden tab asks nothing, and asks at once when it is looked at again', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
  follow()
  await waitFor(() => expect(cursors).toHaveLength(1))
  visibility.mockReturnValue('hidden')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(cursors).toHaveLength(1)
  visibility.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  await waitFor(() => expect(cursors).toHaveLength(2))
})

test('whoever leaves the desk asks no more', async () => {
  const { unmount } = follow()
  await waitFor(() => expect(cursors).toHaveLength(1))
  unmount()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(cursors).toHaveLength(1)
})
