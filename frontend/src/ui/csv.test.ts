import { csvOf } from './csv'
import { parseCsv } from './parseCsv'

test('writes what it can read again', () => {
  const rows = [
    ['a "quoted" word', 'two, parts'],
    ['two\nlines', ''],
  ]
  expect(parseCsv(csvOf(rows))).toEqual(rows)
})

test('does not let a cell run as a formula', () => {
  expect(csvOf([['=HYPERLINK("x")', '-12.50']])).toBe(`"'=HYPERLINK(""x"")",-12.50`)
})
