import { screen, waitFor, within } from '@testing-library/react'
import { db } from '@/mocks/db'
import { aReturn, inHours } from '@/mocks/fixtures'
import { emptyWarehouse, waysBackOf } from '@/mocks/warehouse'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

function look(as: string, from: number, to: number) {
  emptyWarehouse()
  const ret = aReturn({ request: 'APPROVED', goods: 'WITH_BUYER', turn: 'BUYER' })
  db.returns = [ret]
  waysBackOf(ret.id).booked = {
    id: 'b1',
    returnId: ret.id,
    returnNumber: ret.number,
    way: 'PICK_UP',
    state: 'BOOKED',
    carrier: 'SHOP',
    place: '静安区测试路 1 号',
    from: inHours(from),
    to: inHours(to),
    zone: 'Asia/Shanghai',
    contact: 'Lin',
    phone: '13800000001',
    askedAt: inHours(-30),
  }
  return { ret, ...renderApp('/desk/pick-ups', as) }
}

test('says what is to be fetched, where, and leads to its case', async () => {
  const { ret, container } = look('agent', 2, 5)
  // the first look loads the page itself
  const link = await screen.findByText(ret.number, {}, { timeout: 20_000 })
  expect(link).toHaveAttribute('href', `/desk/returns/${ret.id}`)
  expect(screen.getByText('静安区测试路 1 号')).toBeVisible()
  expect(screen.queryByText('window is over')).toBeNull()
  expect(await seriousFindings(container)).toEqual([])
})

test('a window that is over is seen, and another time is booked at the same door', async () => {
  const { ret, user } = look('agent', -6, -3)
  expect(await screen.findByText('window is over')).toBeVisible()
  await user.click(screen.getByRole('button', { name: `Another time for ${ret.number}` }))
  const sheet = await screen.findByRole('dialog')
  await user.click(await within(sheet).findByRole('button', { name: 'Call off and choose' }))
  expect(await within(sheet).findByLabelText('Pick-up address')).toHaveValue('静安区测试路 1 号')
  await user.click(within(sheet).getByRole('radio', { name: /2 places left/ }))
  await user.click(within(sheet).getByRole('button', { name: 'Book the pick-up' }))
  await waitFor(() => expect(waysBackOf(ret.id).booked?.from).toBe(waysBackOf(ret.id).windows[0]?.from))
  expect(screen.queryByText('window is over')).toBeNull()
})

test('the warehouse sees it and does not call it off', async () => {
  const { ret } = look('warehouse', 2, 5)
  expect(await screen.findByRole('link', { name: ret.number })).toBeVisible()
  expect(screen.queryByRole('button', { name: /Call off/ })).toBeNull()
})

test('where nothing is booked it says how that comes about', async () => {
  emptyWarehouse()
  db.returns = []
  renderApp('/desk/pick-ups', 'agent')
  expect(await screen.findByText('Nobody is to come just now')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Points and windows' })).toHaveAttribute('href', '/desk/settings')
})
