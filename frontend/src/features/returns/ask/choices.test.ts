import { aLine, optionsOf } from '@/mocks/fixtures'
import { isLineFree, isRefused, kindsFor, reasonGroups } from './choices'

const english = (_: string, en: string) => en
const teapot = optionsOf(aLine('teapot', 2, 1), 0, english)
const beans = optionsOf(aLine('beans', 1, 2), 0, english)

test('offers only the kinds that this release can carry out', () => {
  expect(kindsFor([teapot], 'QUALITY').map(({ kind }) => kind)).toEqual([
    'RETURN_REFUND',
    'EXCHANGE',
    'REFUND_ONLY',
  ])
})

test('is as strict as the strictest of the chosen lines', () => {
  expect(kindsFor([teapot], 'NO_REASON')[0]?.judgement.decision).toBe('ALLOWED')
  expect(kindsFor([teapot, beans], 'NO_REASON')[0]?.judgement.decision).toBe('REFUSED')
})

test('shows a refused reason in its group instead of hiding it', () => {
  const changedMind = reasonGroups([beans]).find(({ group }) => group === 'CHANGED_MIND')
  expect(changedMind?.reasons.every(isRefused)).toBe(true)
})

test('a line with nothing left is not free to choose', () => {
  expect(isLineFree(teapot)).toBe(true)
  expect(isLineFree(optionsOf(aLine('teapot', 2, 1), 2, english))).toBe(false)
})
