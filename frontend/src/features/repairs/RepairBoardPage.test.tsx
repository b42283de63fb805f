import { screen, waitFor, within } from '@testing-library/react'
import { db } from '@/mocks/db'
import { anOrder } from '@/mocks/fixtures'
import { aSlot, repairCases } from '@/mocks/repairs'
import { seriousFindings } from '@/test/axe'
import { elsewhere, thatMoment } from '@/test/elsewhere'
import { renderApp } from '@/test/renderApp'

const english = (_: string, en: string) => en

function bench() {
  const order = anOrder()
  db.orders = [order]
  db.returns = repairCases(order.id, english)
}

test('every open repair stands in the column of its stage', async () => {
  bench()
  const { container } = renderApp('/desk/repairs', 'agent')
  const repair = await screen.findByRole('region', { name: 'Repair' })
  expect(within(repair).getByText(/R-2K7B-11RP/)).toBeVisible()
  expect(
    within(screen.getByRole('region', { name: 'With the buyer' })).getByText(/R-5M3D-22RP/),
  ).toBeVisible()
  expect(within(screen.getByRole('region', { name: 'Awaited' })).getByText(/R-9T1F-33RP/)).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
})

test('keys walk over the board and open a repair', async () => {
  bench()
  const { user, router } = renderApp('/desk/repairs', 'agent')
  await screen.findByText(/R-2K7B-11RP/)
  await user.keyboard('j')
  await waitFor(() => expect(router.state.location.search).toContain(`at=${db.returns[2]?.id}`))
  await user.keyboard('l')
  await waitFor(() => expect(router.state.location.search).toContain(`at=${db.returns[1]?.id}`))
  await user.keyboard('o')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/desk/returns/${db.returns[1]?.id}`))
})

test('an empty board says why, and whose it was narrowed to', async () => {
  renderApp('/desk/repairs', 'agent')
  expect(await screen.findByText('Nothing is being repaired')).toBeVisible()
})

test('a person without repairs can be left again', async () => {
  bench()
  const { user } = renderApp('/desk/repairs?person=me', 'agent')
  await user.click(await screen.findByRole('link', { name: 'Show everybody’s' }))
  expect(await screen.findByText(/R-2K7B-11RP/)).toBeVisible()
})

test('what is booked stands on the board by the clock of its place', async () => {
  bench()
  const [row] = db.returns
  if (row?.repair) {
    row.repair.appointment = {
      place: 'COUNTER',
      startsAt: thatMoment,
      endsAt: thatMoment,
      zone: elsewhere.zone,
      movableUntil: thatMoment,
    }
  }
  renderApp('/desk/repairs', 'agent')
  const told = await screen.findByText(/^At the shop/)
  expect(told).toHaveTextContent(elsewhere.shows)
  expect(told).toHaveTextContent(elsewhere.named)
})

test('times are offered, and a free one is removed', async () => {
  db.slots = [aSlot({ left: 1 })]
  const { user, container } = renderApp('/desk/repairs/times', 'agent')
  expect(await screen.findByText('1 / 2')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Offer times' }))
  expect(await screen.findByText('Please fill this in')).toBeVisible()
  await user.type(screen.getByLabelText('Address of the counter'), '1 Example Road')
  await user.click(screen.getByRole('button', { name: 'Offer times' }))
  expect(await screen.findByText('1 new time is offered.')).toBeVisible()
  expect(await seriousFindings(container)).toEqual([])
  await user.click(await screen.findByRole('button', { name: /^Remove/ }))
  await waitFor(() => expect(db.slots).toHaveLength(1))
})
