import { screen } from '@testing-library/react'
import { seriousFindings } from '@/test/axe'
import { renderPart } from '@/test/renderPart'
import { ActionBar } from './ActionBar'

const acts = [
  { name: 'APPROVE', label: 'Approve', shortcut: 'a' },
  { name: 'REFUND', label: 'Refund', blocked: 'The goods are not back yet' },
  { name: 'REJECT', label: 'Reject' },
]

test('puts what is possible first, and the main act before all', () => {
  renderPart(<ActionBar acts={acts} onAct={() => {}} label="Now" />)
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Approvea',
    'Reject',
    'Refund',
  ])
})

test('keeps a blocked act reachable by keyboard and says why it is blocked', async () => {
  const onAct = vi.fn()
  const { user } = renderPart(<ActionBar acts={acts} onAct={onAct} label="Now" />)
  const refund = screen.getByRole('button', { name: 'Refund' })
  expect(refund).toHaveAccessibleDescription('The goods are not back yet')
  await user.tab()
  await user.tab()
  await user.tab()
  expect(refund).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onAct).not.toHaveBeenCalled()
})

test('acts once per press', async () => {
  const onAct = vi.fn()
  const { user } = renderPart(<ActionBar acts={acts} onAct={onAct} label="Now" />)
  await user.click(screen.getByRole('button', { name: /Approve/ }))
  expect(onAct.mock.calls).toEqual([['APPROVE']])
})

test('has no serious finding', async () => {
  renderPart(<ActionBar acts={acts} onAct={() => {}} label="Now" />)
  expect(await seriousFindings()).toEqual([])
})
