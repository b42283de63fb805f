import { screen } from '@testing-library/react'
import { aLine, inHours } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderPart } from '@/test/renderPart'
import { Shipments } from './Shipments'

const teapot = aLine('teapot', 2, 1)
const lines = [teapot, aLine('filters', 1, 2)]
const parcel = (number: string) => ({ carrier: 'SF', number, shippedAt: inHours(-4) })

test('says what each parcel holds, and that another holds the rest', async () => {
  const shipments = [{ ...parcel('A'), lines: [{ lineNo: 1, quantity: 2 }] }, parcel('B')]
  const { container } = renderPart(<Shipments of={{ shipments, lines }} />)
  const [first, second] = screen.getAllByRole('listitem')
  expect(first).toHaveTextContent(`${teapot.title} × 2`)
  expect(second).toHaveTextContent('everything that is in no other parcel')
  expect(await seriousFindings(container)).toEqual([])
})

test('says nothing of it where no parcel does', () => {
  renderPart(<Shipments of={{ shipments: [parcel('A')], lines }} />)
  expect(screen.getByRole('listitem')).not.toHaveTextContent('everything')
})

test('says what of it has not left', () => {
  const shipments = [{ ...parcel('A'), lines: [{ lineNo: 1, quantity: 2 }] }]
  const rest = { ...aLine('filters', 1, 2), unsent: 1 }
  renderPart(<Shipments of={{ shipments, lines: [teapot, rest] }} />)
  expect(screen.getByText('Not sent yet')).toBeVisible()
  expect(screen.getAllByRole('listitem').at(-1)).toHaveTextContent(`${rest.title} × 1`)
})
