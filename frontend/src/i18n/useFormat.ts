import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Money, moneyText, priceText } from './money'
import {
  clockTime,
  dateTime,
  daysText,
  dayText,
  exactTime,
  fullDay,
  lastDay,
  momentText,
  spanText,
  spell,
  zoneBeside,
} from './time'

/** Dates, spans and money in the language on screen. */
export function useFormat() {
  const { i18n } = useTranslation()
  const language = i18n.language
  return useMemo(
    () => ({
      language,
      money: (money: Money) => moneyText(money, language),
      price: (price: string, currency: string) => priceText(price, currency, language),
      dateTime: (instant: string, zone?: string) => dateTime(instant, language, zone),
      spell: (from: string, to: string, zone?: string) => spell(from, to, language, zone),
      zoneBeside: (instant: string, zone: string) => zoneBeside(instant, language, zone),
      /** By the clock of a place; its zone is named where the reader's shows another time. */
      there: (instant: string, zone: string) =>
        dateTime(instant, language, zone) + zoneBeside(instant, language, zone),
      time: (instant: string) => clockTime(new Date(instant), language),
      exact: (instant: string) => exactTime(instant, language),
      day: (instant: string) => dayText(instant, language),
      days: (first: string, last: string) => daysText(first, last, language),
      fullDay: (instant: string) => fullDay(instant, language),
      lastDay: (end: string) => lastDay(end, language),
      moment: (instant: string, now: number) => momentText(instant, language, now),
      span: (millis: number) => spanText(millis, language),
      bytes: (bytes: number) => bytesText(bytes, language),
      number: (value: number) => new Intl.NumberFormat(language).format(value),
    }),
    [language],
  )
}

function bytesText(bytes: number, language: string) {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
