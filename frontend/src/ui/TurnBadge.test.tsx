import { screen } from '@testing-library/react'
import { renderPart } from '@/test/renderPart'
import { TurnBadge } from './TurnBadge'

test.each([
  ['BUYER', 'buyer', 'your turn'],
  ['BUYER', 'seller', 'buyer’s turn'],
  ['SELLER', 'seller', 'your turn'],
  ['SELLER', 'buyer', 'shop’s turn'],
  ['CARRIER', 'buyer', 'carrier’s turn'],
  ['NOBODY', 'seller', 'done'],
] as const)('says %s’s turn to the %s as "%s"', (turn, reader, words) => {
  renderPart(<TurnBadge turn={turn} reader={reader} />)
  expect(screen.getByText(words)).toBeVisible()
})
