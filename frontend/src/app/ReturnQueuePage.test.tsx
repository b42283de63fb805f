import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { delay, HttpResponse, http } from 'msw'
import { db, demoWorld } from '@/mocks/db'
import { aReturn, returnRowOf } from '@/mocks/fixtures'
import { refusal } from '@/mocks/handlers'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'
import { server } from '@/test/server'

const theDay = () =>
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent)

test('orders the day by consequence and says what it costs to wait', async () => {
  theDay()
  renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  expect(shown()[0]).toBe('R-8Q2W-10ZC')
  expect(await screen.findByText('¥38,200.00')).toBeVisible()
  expect(screen.getByText('2 due within 4 h')).toBeVisible()
})

test('a quick view is an address', async () => {
  theDay()
  const { user, router } = renderApp('/desk/returns', 'agent')
  await user.click(await screen.findByRole('link', { name: 'To decide' }))
  expect(router.state.location.search).toBe('?tab=decide')
  await waitFor(() => expect(shown()).toEqual(['R-7F3K-20MA']))
})

test('what stands still is a view of its own, and says when it goes on', async () => {
  theDay()
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/returns', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('paused') ?? '')
      const row = { ...returnRowOf(aReturn()), dueAt: undefined, goesOnAt: '2026-12-20T08:00:00Z' }
      return HttpResponse.json({ items: [{ ...row, pausedFor: 'COURT_OR_POLICE' }] })
    }),
  )
  const { user, router } = renderApp('/desk/returns', 'agent')
  await user.click(await screen.findByRole('link', { name: 'Paused' }))
  expect(router.state.location.search).toBe('?tab=paused')
  await waitFor(() => expect(asked).toContain('true'))
  expect(await screen.findByText(/paused until .*Dec 20/)).toBeVisible()
})

test('searches while typing rests, and keeps the search in the address', async () => {
  theDay()
  const { user, router } = renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('/')
  await user.keyboard('R-1H6P')
  await waitFor(() => expect(shown()).toEqual(['R-1H6P-93LE']))
  expect(router.state.location.search).toContain('q=R-1H6P')
})

test.each([
  ['/desk/returns', ['R-7F3K-20MA', 'R-8Q2W-10ZC'], /R-, order/],
  ['/desk/orders', ['2026-1118-0088', '2026-1121-0102'], /^Number/],
])('%s opens the row that is clicked while the search still rests', async (path, rows, field) => {
  theDay()
  const { user, router } = renderApp(path, 'agent')
  // The second time, the code of the next page is there already and only its data is awaited.
  for (const row of rows) {
    server.use(http.get('*/api/v1/:things/:id', () => delay(700)))
    const link = await screen.findByRole('link', { name: row })
    fireEvent.change(screen.getByLabelText(field), { target: { value: row.slice(0, 6) } })
    act(() => screen.getByLabelText(field).focus())
    await user.pointer([{ keys: '[MouseLeft>]', target: link }])
    await delay(50)
    expect(router.state.location.search).toBe('')
    await user.pointer([{ keys: '[/MouseLeft]', target: link }])
    expect(await screen.findByRole('heading', { name: row })).toBeVisible()
    await act(() => router.navigate(path))
  }
})

test('is worked by keyboard: down, down, up, open', async () => {
  theDay()
  const { user, router } = renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('j')
  expect(screen.getByRole('link', { name: 'R-8Q2W-10ZC' })).toHaveFocus()
  await user.keyboard('jjk')
  expect(screen.getByRole('link', { name: 'R-7F3K-20MA' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'R-7F3K-20MA' })
  expect(router.state.location.pathname).toContain('/desk/returns/')
})

test('"a" opens the chosen case ready to be approved', async () => {
  theDay()
  const { user } = renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('jja')
  expect(await screen.findByRole('dialog')).toHaveTextContent('Approve · R-7F3K-20MA')
})

test('shows its keys', async () => {
  theDay()
  const { user } = renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('?')
  const help = screen.getByRole('dialog', { name: 'Keys' })
  expect(help).toHaveTextContent('next row')
  expect(help).toHaveTextContent('gbBoard')
  expect(help).not.toHaveTextContent('Policy')
})

const savedText = () => {
  const saved = vi.spyOn(URL, 'createObjectURL')
  return () => {
    const [file] = saved.mock.lastCall as [Blob]
    return new Promise<string>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(String(reader.result))
      reader.readAsText(file)
    })
  }
}

test('exports every row of the view, page by page, not only those on screen', async () => {
  db.returns = Array.from({ length: 450 }, (_, index) => aReturn({ number: `R-${index}` }))
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/returns', ({ request }) => {
      asked.push(new URL(request.url).search)
    }),
  )
  const text = savedText()
  const { user } = renderApp('/desk/returns?tab=decide', 'agent')
  await screen.findByRole('link', { name: 'R-0' })
  asked.length = 0
  await user.click(screen.getByRole('button', { name: 'Export all' }))
  expect(await screen.findByText('450 rows written')).toBeVisible()
  const rows = (await text()).split('\r\n')
  expect(rows).toHaveLength(451)
  expect(rows[0]).toContain('number,order,kind')
  expect(rows[450]).toMatch(/^R-449,/)
  expect(asked).toHaveLength(3)
  expect(asked.every((search) => search.includes('status=SUBMITTED'))).toBe(true)
})

test('says how far the export is, and where it ends', async () => {
  let page = 0
  server.use(
    http.get('*/api/v1/returns', async ({ request }) => {
      if (!new URL(request.url).search.includes('limit=200')) return undefined
      if (++page === 2) await delay(300)
      return HttpResponse.json({
        items: Array.from({ length: 200 }, (_, index) => returnRowOf(aReturn({ id: `${page}-${index}` }))),
        nextCursor: String(page),
      })
    }),
  )
  savedText()
  theDay()
  const { user } = renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.click(screen.getByRole('button', { name: 'Export all' }))
  expect(await screen.findByText('200 rows read')).toBeVisible()
  expect(
    await screen.findByText('The first 10,000 rows written; narrow the view to get the rest'),
  ).toBeVisible()
  expect(page).toBe(50)
})

test('an export that fails writes nothing and says why', async () => {
  theDay()
  const written = vi.spyOn(URL, 'createObjectURL').mockClear()
  const { user } = renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  server.use(http.get('*/api/v1/returns', () => refusal(403, 'FORBIDDEN', 'Not yours to see.')))
  await user.click(screen.getByRole('button', { name: 'Export all' }))
  expect(await screen.findByText('Not yours to see.')).toBeVisible()
  expect(written).not.toHaveBeenCalled()
})

test('is never blank', async () => {
  renderApp('/desk/returns', 'agent')
  expect(await screen.findByText('Nothing waits')).toBeVisible()
})

test('has no serious finding', async () => {
  theDay()
  renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  expect(await seriousFindings()).toEqual([])
})
