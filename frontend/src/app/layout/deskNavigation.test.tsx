import { screen, waitFor, within } from '@testing-library/react'
import { db, demoWorld } from '@/mocks/db'
import { renderApp } from '@/test/renderApp'
import { navigationOf } from './deskNavigation'

beforeEach(() => {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
})

const placesOf = (...roles: string[]) =>
  navigationOf({ subject: 'x', name: 'x', roles, shops: [] }).flatMap(({ places }) => places)

test('each place has a key of its own', () => {
  const keys = placesOf(
    'owner',
    'agent',
    'finance',
    'warehouse',
    'supervisor',
    'arbiter',
    'expert',
    'admin',
  ).map(({ go }) => go)
  expect(new Set(keys).size).toBe(keys.length)
})

test.each([
  ['agent', ['refunds', 'policy', 'reconciliation', 'credit'], false],
  ['finance', ['refunds', 'reconciliation', 'credit'], true],
  ['supervisor', ['refunds', 'policy'], true],
  ['owner', ['refunds', 'policy', 'reconciliation', 'credit', 'settings', 'people'], true],
])('%s has %s in the menu: %s', (role, words, has) => {
  const seen: string[] = placesOf(role).map(({ word }) => word)
  for (const word of words) expect(seen.includes(word), word).toBe(has)
})

test('a buyer, an arbiter and an expert have nothing of a shop’s desk', () => {
  for (const role of ['buyer', 'arbiter', 'expert'])
    expect(placesOf(role).some(({ anyOf }) => anyOf.includes('agent'))).toBe(false)
})

test('"g" and a letter go to a place, and the letter does not act on the page', async () => {
  const { user, router } = renderApp('/desk/returns', 'owner')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('jgr')
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk/reconciliation'))
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('gq')
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk/returns'))
})

test('a letter of no place is forgotten', async () => {
  const { user, router } = renderApp('/desk/returns', 'owner')
  await screen.findByRole('link', { name: 'R-8Q2W-10ZC' })
  await user.keyboard('jga')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(router.state.location.pathname).toBe('/desk/returns')
})

test('on a phone the places are behind one button, which closes when one is chosen', async () => {
  const { user, router } = renderApp('/desk/returns', 'agent')
  await user.click(await screen.findByRole('button', { name: 'Open the menu' }))
  const drawer = screen.getByRole('dialog', { name: 'Main navigation' })
  await user.click(within(drawer).getByRole('link', { name: /Orders/ }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk/orders'))
  expect(screen.queryByRole('dialog', { name: 'Main navigation' })).toBeNull()
})
