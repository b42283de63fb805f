import { csvOf } from './csv'

test('quotes what would break a row', () => {
  expect(csvOf([['a "quoted" word', 'two, parts', 'two\nlines', '']])).toBe(
    '"a ""quoted"" word","two, parts","two\nlines",',
  )
})

test('a lone carriage return ends no row', () => {
  expect(csvOf([['two\rlines', 'next']])).toBe('"two\rlines",next')
})

test.each(['=1+1', '+1+1', '-1+cmd|x', '-A1', '@SUM(A1)', '\t=1', '\r=1'])(
  'does not let %j run as a formula',
  (cell) => {
    expect(csvOf([[cell]]).replace(/^"/, '')).toMatch(/^'/)
  },
)

test('a plain negative number stays a number', () => {
  expect(csvOf([['-12.50', -3]])).toBe('-12.50,-3')
})
