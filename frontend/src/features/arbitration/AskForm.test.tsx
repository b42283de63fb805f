import { screen } from '@testing-library/react'
import type { Dispute } from '@/features/disputes/disputes.queries'
import { renderPart } from '@/test/renderPart'
import { AskForm } from './AskForm'

const sides = () =>
  screen
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-pressed'))
    .map((button) => button.textContent)

test('either side may be asked', async () => {
  renderPart(<AskForm dispute={{ state: 'OPEN' } as Dispute} />)
  expect(sides()).toHaveLength(2)
})

test('who is being asked already is not offered again', async () => {
  renderPart(<AskForm dispute={{ state: 'EVIDENCE_SELLER' } as Dispute} />)
  expect(sides()).toEqual([expect.stringMatching(/buyer|买家/i)])
  expect(screen.getByRole('button', { pressed: true })).toBeInTheDocument()
})
