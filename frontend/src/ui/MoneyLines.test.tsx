import { screen } from '@testing-library/react'
import type { QuoteLine } from '@/api/types'
import { seriousFindings } from '@/test/axe'
import { renderPart } from '@/test/renderPart'
import { MoneyLines } from './MoneyLines'

const cny = (amount: string) => ({ amount, currency: 'CNY' })
const lines: QuoteLine[] = [
  { kind: 'GOODS', lineNo: 1, amount: cny('45.00'), sentence: { rule: 'P18', text: 'What was paid.' } },
  {
    kind: 'FREIGHT_BROKEN',
    amount: cny('-10.00'),
    sentence: { rule: 'P19', text: 'Below ¥99 postage is not free.' },
  },
]

test('shows goods by name, a deduction with its sign, and the total', () => {
  renderPart(<MoneyLines lines={lines} total={cny('35.00')} titleOf={() => 'Teapot'} />)
  expect(screen.getByText('Teapot')).toBeVisible()
  expect(screen.getByText('− ¥10.00')).toBeVisible()
  expect(screen.getByText('¥35.00')).toBeVisible()
})

test('opens the reason of a line with its rule', async () => {
  const { user } = renderPart(<MoneyLines lines={lines} total={cny('35.00')} />)
  const line = screen.getByText('Postage that was free').closest('details')
  expect(line).not.toHaveAttribute('open')
  await user.click(screen.getByText('Postage that was free'))
  expect(line).toHaveAttribute('open')
  expect(screen.getByText('P19')).toBeInTheDocument()
})

test('has no serious finding', async () => {
  renderPart(<MoneyLines lines={lines} total={cny('35.00')} />)
  expect(await seriousFindings()).toEqual([])
})
