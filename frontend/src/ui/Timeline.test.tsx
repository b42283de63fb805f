import { screen } from '@testing-library/react'
import { anEntry } from '@/mocks/fixtures'
import { renderPart } from '@/test/renderPart'
import { Timeline } from './Timeline'

const entries = [
  anEntry({ id: '1', at: '2026-11-18T07:20:00Z', text: 'you asked' }),
  anEntry({ id: '2', at: '2026-11-18T07:21:00Z', text: 'the shop has seen it', rule: 'C3' }),
]
const told = () => screen.getAllByRole('listitem').map((item) => item.textContent)

test('tells a buyer the story from its beginning, without rule numbers', () => {
  renderPart(<Timeline entries={entries} order="oldest-first" label="Story" />)
  expect(told()[0]).toContain('you asked')
  expect(told()[1]).not.toContain('C3')
})

test('tells staff the newest first, by which rule, and who', () => {
  renderPart(<Timeline entries={entries} order="newest-first" label="Story" rules actor={() => 'Lin'} />)
  expect(told()[0]).toContain('the shop has seen it')
  expect(told()[0]).toContain('C3')
  expect(told()[0]).toContain('Lin')
})

test('of two things in one breath the first stays before the second', () => {
  const atOnce = [
    anEntry({ id: '4', at: '2026-11-18T07:22:00Z', text: 'money was granted' }),
    anEntry({ id: '3', at: '2026-11-18T07:22:00Z', text: 'the shop agreed' }),
    ...entries,
  ]
  renderPart(<Timeline entries={atOnce} order="newest-first" label="Story" />)
  expect(told()[0]).toContain('money was granted')
  expect(told()[1]).toContain('the shop agreed')
})
