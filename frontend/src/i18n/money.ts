import type { Money } from '@/api/types'

export type { Money }

/** Amounts arrive as decimal strings and are shown by Intl, which takes them without going through floats. */
export function moneyText({ amount, currency }: Money, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(amount as Intl.StringNumericLiteral)
}

/** The price of one piece may be finer than the currency: three decimals stay three. */
export function priceText(price: string, currency: string, language: string): string {
  const digits = digitsOf(currency)
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 6),
  }).format(price as Intl.StringNumericLiteral)
}

export const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

export const isZero = ({ amount }: Money) => /^-?0*\.?0*$/.test(amount)
export const isNegative = ({ amount }: Money) => amount.startsWith('-')

const minor = ({ amount }: Money, digits: number) => {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  const value = BigInt(whole + part.padEnd(digits, '0').slice(0, digits))
  return amount.startsWith('-') ? -value : value
}

/** What somebody typed, to the last digit; undefined when it is no amount, or finer than the currency. Nothing is rounded. */
export function typedMoney(typed: string, currency: string): Money | undefined {
  const amount = typedDecimal(typed, digitsOf(currency))
  return amount === undefined ? undefined : { amount, currency }
}

/** The same for any decimal: always written with all its digits. */
export function typedDecimal(typed: string, digits: number): string | undefined {
  // NFKC: whoever writes Chinese may have typed full-width figures.
  const [all, whole = '', part = ''] = /^(\d{1,12})(?:\.(\d*))?$/.exec(typed.trim().normalize('NFKC')) ?? []
  if (all === undefined || part.length > digits) return undefined
  const plain = whole.replace(/^0+(?=\d)/, '')
  return digits === 0 ? plain : `${plain}.${part.padEnd(digits, '0')}`
}

export const isMore = (one: Money, other: Money) =>
  minor(one, digitsOf(one.currency)) > minor(other, digitsOf(one.currency))

/** The sum in integer minor units, so that a column on screen adds up to the cent. */
export function sum(amounts: Money[], currency: string): Money {
  const digits = digitsOf(currency)
  const total = amounts.reduce((all, one) => all + minor(one, digits), 0n)
  const text = (total < 0n ? -total : total).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const amount = digits === 0 ? text : `${whole}.${text.slice(text.length - digits)}`
  return { amount: total < 0n ? `-${amount}` : amount, currency }
}
