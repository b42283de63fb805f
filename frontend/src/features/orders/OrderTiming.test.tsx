import { screen } from '@testing-library/react'
import type { Order } from '@/api/types'
import { anOrder, inHours } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderPart } from '@/test/renderPart'
import { OrderTiming } from './OrderTiming'

const paid: Partial<Order> = { status: 'PAID', shipments: [] }

test('says until when the shop must send it, and what the buyer may do then', () => {
  renderPart(
    <OrderTiming order={anOrder({ ...paid, timing: { dispatchBy: inHours(20), mayTakeBack: false } })} />,
  )
  expect(screen.getByRole('heading', { name: 'The shop sends it' })).toBeVisible()
  expect(screen.getByText(/you can take your money back at once/)).toBeVisible()
})

test('a late order is taken back only after reading what that means', async () => {
  const { user, container } = renderPart(
    <OrderTiming order={anOrder({ ...paid, timing: { lateSince: inHours(-1), mayTakeBack: true } })} />,
  )
  await user.click(screen.getByRole('button', { name: 'Take my money back' }))
  expect(screen.getByText(/The order is stopped and all of it comes back/)).toBeInTheDocument()
  expect(await seriousFindings(container)).toEqual([])
})

test('a late order that is all in cases already promises nothing more', () => {
  const timing = { dispatchBy: inHours(-1), lateSince: inHours(-1), mayTakeBack: false }
  const { container } = renderPart(<OrderTiming order={anOrder({ ...paid, timing })} />)
  expect(container).toBeEmptyDOMElement()
})

test('a signed order says nothing of time', () => {
  const { container } = renderPart(<OrderTiming order={anOrder()} />)
  expect(container).toBeEmptyDOMElement()
})
