import { isNegative, type Money, sum } from '@/i18n/money'

/** The sum alone, where words say which way it goes. */
export const magnitude = (amount: Money): Money =>
  isNegative(amount) ? { ...amount, amount: amount.amount.slice(1) } : amount

export const minus = (amount: Money): Money =>
  isNegative(amount) ? magnitude(amount) : { ...amount, amount: `-${amount.amount}` }

export const times = (price: Money, pieces: number): Money =>
  sum(
    Array.from({ length: pieces }, () => price),
    price.currency,
  )
