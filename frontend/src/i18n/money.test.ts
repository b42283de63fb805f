import { isZero, moneyText, sum } from './money'

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
