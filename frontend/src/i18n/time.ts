const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const dayAndTime = (language: string, timeZone?: string) =>
  new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })

export const dateTime = (instant: string | Date, language: string, timeZone?: string) =>
  dayAndTime(language, timeZone).format(new Date(instant))

/** From when to when; what both have in common is said once. */
export const spell = (from: string, to: string, language: string, timeZone?: string) =>
  dayAndTime(language, timeZone).formatRange(new Date(from), new Date(to))

/** Days of the calendar that follow each other. */
export const daysText = (first: string, last: string, language: string) =>
  new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).formatRange(
    new Date(noon(first)),
    new Date(noon(last)),
  )

/** The zone of a place in brackets, where its clock shows another time than the reader's. */
export function zoneBeside(instant: string, language: string, timeZone: string) {
  if (dateTime(instant, language, timeZone) === dateTime(instant, language)) return ''
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' }).formatToParts(
    new Date(instant),
  )
  return ` (${parts.find(({ type }) => type === 'timeZoneName')?.value})`
}

export const exactTime = (instant: string | Date, language: string) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'medium',
    hourCycle: 'h23',
  } as Intl.DateTimeFormatOptions).format(new Date(instant))

export const dayText = (instant: string | Date, language: string) =>
  new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(new Date(instant))

export const fullDay = (instant: string | Date, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(instant))

/** A day of the calendar, wherever its reader is. */
export const noon = (day: string) => `${day}T12:00:00`

/** The last day that counts: what ends at midnight ends with the day before. */
export const lastDay = (end: string, language: string) =>
  fullDay(new Date(new Date(end).getTime() - 1), language)

export const clockTime = (instant: Date, language: string) =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)

const startOfDay = (when: Date) => new Date(when.getFullYear(), when.getMonth(), when.getDate()).getTime()

/** "today 15:20", "tomorrow 15:20", "25 Nov 15:20"; midnight that ends a day is said as 24:00 of that day. */
export function momentText(instant: string, language: string, now: number): string {
  const at = new Date(instant)
  const endsDay = at.getHours() === 0 && at.getMinutes() === 0
  const shown = endsDay ? new Date(at.getTime() - 1) : at
  const time = endsDay ? '24:00' : clockTime(at, language)
  const days = Math.round((startOfDay(shown) - startOfDay(new Date(now))) / day)
  if (Math.abs(days) <= 1) {
    return `${new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')} ${time}`
  }
  return `${dayText(shown, language)} ${time}`
}

/** The two largest units that matter: "6 d 3 h", "2 h 10 m", "9 m". */
export function spanParts(millis: number): { unit: 'day' | 'hour' | 'minute'; value: number }[] {
  const left = Math.max(0, millis)
  const days = Math.floor(left / day)
  const hours = Math.floor((left % day) / hour)
  const minutes = Math.floor((left % hour) / minute)
  if (days > 0)
    return [{ unit: 'day', value: days }, ...(hours ? [{ unit: 'hour' as const, value: hours }] : [])]
  if (hours > 0) {
    return [{ unit: 'hour', value: hours }, ...(minutes ? [{ unit: 'minute' as const, value: minutes }] : [])]
  }
  return [{ unit: 'minute', value: minutes }]
}

export function spanText(millis: number, language: string): string {
  return spanParts(millis)
    .map(({ unit, value }) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: language.startsWith('zh') ? 'long' : 'narrow',
      }).format(value),
    )
    .join(' ')
}
