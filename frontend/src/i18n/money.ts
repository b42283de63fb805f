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

export const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

export const isZero = ({ amount }: Money) => /^-?0*\.?0*$/.test(amount)
export const isNegative = ({ amount }: Money) => amount.startsWith('-')

const minor = ({ amount }: Money, digits: number) => {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  const value = BigInt(whole + part.padEnd(digits, '0').slice(0, digits))
  return amount.startsWith('-') ? -value : value
}

/** The sum in integer minor units, so that a column on screen adds up to the cent. */
export function sum(amounts: Money[], currency: string): Money {
  const digits = digitsOf(currency)
  const total = amounts.reduce((all, one) => all + minor(one, digits), 0n)
  const text = (total < 0n ? -total : total).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const amount = digits === 0 ? text : `${whole}.${text.slice(text.length - digits)}`
  return { amount: total < 0n ? `-${amount}` : amount, currency }
}
