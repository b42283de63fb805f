import { screen, waitFor, within } from '@testing-library/react'
import { db, demoWorld } from '@/mocks/db'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

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

test('searches while typing rests, and keeps the search in the address', async () => {
  theDay()
  const { user, router } = renderApp('/desk/returns', 'agent')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('/')
  await user.keyboard('R-1H6P')
  await waitFor(() => expect(shown()).toEqual(['R-1H6P-93LE']))
  expect(router.state.location.search).toContain('q=R-1H6P')
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
  expect(screen.getByRole('dialog', { name: 'Keys' })).toHaveTextContent('next case')
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
