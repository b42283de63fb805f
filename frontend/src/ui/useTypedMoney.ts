import { useTranslation } from 'react-i18next'
import { digitsOf, isZero, type Money, typedMoney } from '@/i18n/money'

interface TypedMoney {
  /** Undefined while nothing, or no exact amount, is written. */
  money?: Money
  isNothing: boolean
  /** What is wrong with it, in words. */
  wrong?: string
}

/** An amount as somebody writes it: taken exactly or refused in words, never rounded. */
export function useTypedMoney(typed: string, currency: string): TypedMoney {
  const { t } = useTranslation('common')
  const money = typedMoney(typed, currency)
  const isBlank = typed.trim() === ''
  return {
    money,
    isNothing: isBlank || (money !== undefined && isZero(money)),
    wrong: isBlank || money ? undefined : t('money.typed', { count: digitsOf(currency) }),
  }
}
