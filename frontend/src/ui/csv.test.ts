import { csvOf } from './csv'

test('quotes what would break a row', () => {
  expect(csvOf([['a "quoted" word', 'two, parts', 'two\nlines', '']])).toBe(
    '"a ""quoted"" word","two, parts","two\nlines",',
  )
})

test('does not let a cell run as a formula', () => {
  expect(csvOf([['=HYPERLINK("x")', '-12.50']])).toBe(`"'=HYPERLINK(""x"")",-12.50`)
})
