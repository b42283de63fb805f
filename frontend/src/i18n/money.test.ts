import { isMore, isZero, moneyText, priceText, sum, typedDecimal, typedMoney } from './money'

const of = (amount: string, currency = 'CNY') => ({ amount, currency })

test('writes each currency with its own digits and sign', () => {
  expect(moneyText(of('129.90'), 'zh-CN')).toBe('¥129.90')
  expect(moneyText(of('1234.50', 'EUR'), 'en')).toBe('€1,234.50')
  expect(moneyText(of('1000', 'JPY'), 'en')).toBe('¥1,000')
})

test('loses no cent of an amount that floats cannot hold', () => {
  expect(moneyText(of('90071992547409.93'), 'en')).toBe('¥90,071,992,547,409.93')
})

test('adds up in whole cents', () => {
  expect(sum([of('0.10'), of('0.20'), of('-0.05')], 'CNY')).toEqual(of('0.25'))
  expect(
    sum(
      [of('5'), of('-8')].map((money) => ({ ...money, currency: 'JPY' })),
      'JPY',
    ),
  ).toEqual(of('-3', 'JPY'))
  expect(sum([], 'CNY')).toEqual(of('0.00'))
})

test('knows nothing when it sees it', () => {
  expect(isZero(of('0.00'))).toBe(true)
  expect(isZero(of('0.01'))).toBe(false)
})

test.each([
  ['12.5', 'CNY', '12.50'],
  ['12.', 'CNY', '12.00'],
  [' 007.10 ', 'CNY', '7.10'],
  ['１２．５', 'CNY', '12.50'],
  ['1250', 'JPY', '1250'],
  ['1.005', 'KWD', '1.005'],
  ['90071992547.93', 'CNY', '90071992547.93'],
])('takes "%s" %s as typed', (typed, currency, amount) => {
  expect(typedMoney(typed, currency)).toEqual(of(amount, currency))
})

test.each([
  ['1.005', 'CNY'],
  ['12.5', 'JPY'],
  ['-3', 'CNY'],
  ['1e3', 'CNY'],
  ['1,005', 'CNY'],
  ['.', 'CNY'],
  ['', 'CNY'],
])('refuses "%s" %s rather than rounding or guessing', (typed, currency) => {
  expect(typedMoney(typed, currency)).toBeUndefined()
})

test('a share has its own digits', () => {
  expect(typedDecimal('12.5', 2)).toBe('12.50')
  expect(typedDecimal('12.505', 2)).toBeUndefined()
})

test('compares to the cent', () => {
  expect(isMore(of('25.01'), of('25.00'))).toBe(true)
  expect(isMore(of('9.00'), of('25.00'))).toBe(false)
})

test.each([
  ['45', '¥45.00'],
  ['0.425', '¥0.425'],
])('a price of %s for one is %s', (price, text) => {
  expect(priceText(price, 'CNY', 'en')).toBe(text)
})
