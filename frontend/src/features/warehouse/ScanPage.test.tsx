import { screen, waitFor, within } from '@testing-library/react'
import { db, demoWorld } from '@/mocks/db'
import { emptyWarehouse, warehouse } from '@/mocks/warehouse'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

beforeEach(() => {
  emptyWarehouse()
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
})

function travelling() {
  const ret = db.returns[0]
  if (!ret) throw new Error('no case')
  Object.assign(ret, {
    request: 'APPROVED',
    goods: 'IN_TRANSIT',
    actions: ['RECEIVE'],
    lines: ret.lines.map((line) => ({ ...line, units: [{ state: 'IN_TRANSIT', quantity: line.quantity }] })),
  })
  return ret
}

test('what a wedge types is found, counted, taken back, and listed', async () => {
  const ret = travelling()
  const { user, container } = renderApp('/desk/scan', 'warehouse')
  const field = await screen.findByLabelText('Scan or type a number')
  await waitFor(() => expect(field).toHaveFocus())
  await user.keyboard(`${ret.number}{Enter}`)
  expect(await screen.findByRole('heading', { name: ret.number })).toBeVisible()
  expect(field).toHaveValue('')
  expect(await seriousFindings(container)).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Confirm arrival' }))
  await waitFor(() => expect(ret.goods).toBe('ARRIVED'))
  await user.click(await screen.findByRole('button', { name: 'Take the count back' }))
  const undo = await screen.findAllByRole('button', { name: 'Take the count back' })
  await user.click(undo.at(-1) as HTMLElement)
  await waitFor(() => expect(ret.goods).toBe('IN_TRANSIT'))
  expect(within(screen.getByRole('region', { name: 'Scanned today' })).getByText(ret.number)).toBeVisible()
})

test('the same parcel scanned twice says so', async () => {
  const ret = travelling()
  const { user } = renderApp('/desk/scan', 'warehouse')
  await screen.findByLabelText('Scan or type a number')
  await user.keyboard(`${ret.number}{Enter}`)
  await screen.findByRole('heading', { name: ret.number })
  expect(screen.queryByText(/Scanned before/)).toBeNull()
  await user.click(screen.getByLabelText('Scan or type a number'))
  await user.keyboard(`${ret.number}{Enter}`)
  expect(await screen.findByText(/Scanned before/)).toBeVisible()
})

test('a parcel that nobody announced is kept, and matched to the case on screen', async () => {
  const ret = travelling()
  const { user } = renderApp('/desk/scan', 'warehouse')
  await screen.findByLabelText('Scan or type a number')
  await user.keyboard('YT404{Enter}')
  expect(await screen.findByText(/Nobody has announced YT404/)).toBeVisible()
  await user.click(screen.getByLabelText('Scan or type a number'))
  await user.keyboard(`${ret.number}{Enter}`)
  await user.click(await screen.findByRole('button', { name: 'Belongs to this case YT404' }))
  await waitFor(() => expect(warehouse.strays[0]?.state).toBe('MATCHED'))
  expect(await screen.findByText('Nothing is unmatched.')).toBeVisible()
})
