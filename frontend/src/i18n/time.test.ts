import { momentText, spanText } from './time'

const hour = 3_600_000
const at = (year: number, month: number, day: number, hours = 0, minutes = 0) =>
  new Date(year, month - 1, day, hours, minutes)
const now = at(2026, 11, 18, 12).getTime()

test('says tomorrow when it is tomorrow', () => {
  expect(momentText(at(2026, 11, 19, 15, 20).toISOString(), 'en', now)).toBe('tomorrow 15:20')
  expect(momentText(at(2026, 11, 19, 15, 20).toISOString(), 'zh-CN', now)).toBe('明天 15:20')
})

test('a window that ends at midnight ends at 24:00 of its last day', () => {
  expect(momentText(at(2026, 11, 26).toISOString(), 'en', now)).toBe('Nov 25 24:00')
  expect(momentText(at(2026, 11, 19).toISOString(), 'en', now)).toBe('today 24:00')
})

test('says a span with its two largest units', () => {
  expect(spanText(2 * hour + 10 * 60_000, 'en')).toBe('2h 10m')
  expect(spanText(75 * hour, 'zh-CN')).toBe('3天 3小时')
  expect(spanText(30_000, 'en')).toBe('0m')
})
