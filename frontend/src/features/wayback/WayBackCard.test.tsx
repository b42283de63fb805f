import { screen, waitFor } from '@testing-library/react'
import type { Return } from '@/api/types'
import { db } from '@/mocks/db'
import { aReturn, cny, inHours } from '@/mocks/fixtures'
import { emptyWarehouse, waysBackOf } from '@/mocks/warehouse'
import { seriousFindings } from '@/test/axe'
import { elsewhere, thatMoment } from '@/test/elsewhere'
import { renderApp } from '@/test/renderApp'

const aClock = () => ({
  kind: 'HARD' as const,
  code: 'C5',
  outcome: 'AUTO_CLOSE_BUYER',
  text: 'Send the goods by then and enter the tracking number; else the case closes',
  state: 'RUNNING',
  startedAt: inHours(-20),
  dueAt: inHours(140),
  atRisk: cny('0.00'),
  extended: false,
})

function look(clocks: Return['clocks'] = []) {
  emptyWarehouse()
  const ret = aReturn({
    request: 'APPROVED',
    goods: 'WITH_BUYER',
    turn: 'BUYER',
    actions: ['SHIP'],
    clocks,
    returnAddress: '杭州市 1 号',
  })
  db.returns = [ret]
  return { ret, ...renderApp(`/my/returns/${ret.id}`) }
}

test('offers three ways, says who pays, and shows the slip', async () => {
  const { user, container } = look()
  expect(await screen.findByText('You pay the return postage')).toBeVisible()
  expect(screen.getByRole('radio', { name: /Post it myself/ })).toBeChecked()
  expect(screen.getByRole('radio', { name: /Bring it to a point/ })).toBeEnabled()
  expect(await seriousFindings(container)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Show on my phone' }))
  expect(await screen.findByAltText(/Bar code and QR code/)).toBeInTheDocument()
})

test('what is booked stays in sight although it cannot be posted meanwhile', async () => {
  const { user, ret } = look()
  await user.click(await screen.findByRole('radio', { name: /Have it picked up/ }))
  await user.click(screen.getByRole('radio', { name: /2 places left/ }))
  await user.type(screen.getByLabelText('Pick-up address'), 'Test Road 1')
  await user.type(screen.getByLabelText('Who hands it over'), 'Lin')
  await user.type(screen.getByLabelText('Phone'), '13800000001')
  db.returns = [
    {
      ...ret,
      actions: [],
      blocked: [{ action: 'SHIP', code: 'PICK_UP_BOOKED', reason: 'A pick-up is booked.' }],
    },
  ]
  await user.click(screen.getByRole('button', { name: 'Book the pick-up' }))
  expect(await screen.findByText('Test Road 1')).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Cancel the booking' })).toBeVisible()
  expect(screen.queryByLabelText('Parcel number')).toBeNull()
})

test('books a pick-up, calls it off, and posts the parcel after all', async () => {
  const { user, ret } = look()
  await user.click(await screen.findByRole('radio', { name: /Have it picked up/ }))
  expect(screen.getByRole('radio', { name: /full/ })).toBeDisabled()
  await user.click(screen.getByRole('radio', { name: /2 places left/ }))
  await user.type(screen.getByLabelText('Pick-up address'), 'Test Road 1')
  await user.type(screen.getByLabelText('Who hands it over'), 'Lin')
  await user.type(screen.getByLabelText('Phone'), '13800000001')
  await user.click(screen.getByRole('button', { name: 'Book the pick-up' }))
  expect(await screen.findByText('Test Road 1')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Somebody comes for it' })).toBeVisible()
  expect(screen.getByText(/^Between .* Please have the parcel ready/)).toBeVisible()
  expect(screen.queryByLabelText('Parcel number')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Cancel the booking' }))
  await waitFor(() => expect(waysBackOf(ret.id).booked).toBeUndefined())
  expect(await screen.findByRole('heading', { name: 'Please send it back' })).toBeVisible()
  await user.click(await screen.findByRole('radio', { name: /Post it myself/ }))
  expect(await screen.findByLabelText('Parcel number')).toBeVisible()
})

const booked = (part: object) => ({
  id: 'b1',
  returnId: 'r1',
  returnNumber: 'R-1',
  way: 'PICK_UP' as const,
  state: 'BOOKED' as const,
  carrier: 'SF',
  place: 'Test Road 1',
  from: inHours(20),
  to: inHours(22),
  zone: 'Asia/Shanghai',
  askedAt: inHours(-1),
  ...part,
})

test.each([
  [{ state: 'ASKED' }, 'A pick-up is being booked', /must be picked up by then/],
  [{}, 'Somebody comes for it', /must be picked up by then/],
  [{ from: inHours(-4), to: inHours(-2) }, 'The pick-up time is over', /tracking number/],
])('a pick-up of which %o is known is told as it is', async (part, headline, due) => {
  const { ret } = look([aClock()])
  waysBackOf(ret.id).booked = booked(part)
  expect(await screen.findByRole('heading', { name: headline })).toBeVisible()
  expect(screen.getByText(due)).toBeVisible()
})

test('a pick-up that was missed is told, and another way is open', async () => {
  const { ret } = look()
  waysBackOf(ret.id).before = [booked({ state: 'CANCELLED', failure: 'MISSED' })]
  expect(await screen.findByRole('heading', { name: 'The pick-up time is over' })).toBeVisible()
  expect(screen.getByRole('radio', { name: /Post it myself/ })).toBeEnabled()
})

test('a pick-up is told by the clock of its place, with the zone where the reader’s clock differs', async () => {
  const { ret } = look([aClock()])
  waysBackOf(ret.id).booked = booked({ from: thatMoment, to: '2099-05-04T21:00:00Z', zone: elsewhere.zone })
  const told = await screen.findByText(/^Between/)
  expect(told).toHaveTextContent(elsewhere.shows)
  expect(told).toHaveTextContent(elsewhere.named)
})

test('where the reader’s clock shows the same time no zone is named', async () => {
  const { ret } = look([aClock()])
  waysBackOf(ret.id).booked = booked({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
  expect(await screen.findByText(/^Between/)).not.toHaveTextContent('(')
})
