import { screen, within } from '@testing-library/react'
import type { Return } from '@/api/types'
import { db, demoWorld } from '@/mocks/db'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

function open(as = 'agent', reason: Return['reason']['code'] = 'QUALITY') {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
  const ret = db.returns.find((one) => one.number === 'R-7F3K-20MA')
  if (!ret) throw new Error('R-7F3K-20MA')
  ret.reason = { ...ret.reason, code: reason }
  return { ...renderApp(`/desk/returns/${ret.id}`, as), ret }
}

const panel = () => screen.findByRole('region', { name: 'What went wrong' })

test('what the reason says is there by itself, with all of it on focus', async () => {
  open()
  const tag = await within(await panel()).findByText('F-P1 Quality')
  expect(tag.parentElement).toHaveAccessibleDescription(
    /^First in time · Product · What the buyer got · usually the shop’s fault · /,
  )
  expect(await seriousFindings(await panel())).toEqual([])
})

test('who only thought again was failed in nothing', async () => {
  open('agent', 'NO_REASON')
  expect(await within(await panel()).findByText(/The reason names no failure/)).toBeVisible()
})

test('what came first in time becomes the primary one, until it is taken back', async () => {
  const { user } = open()
  await user.click(await within(await panel()).findByRole('button', { name: 'Note a failure' }))
  const drawer = await screen.findByRole('dialog')
  const send = within(drawer).getByRole('button', { name: 'Note it' })
  expect(send).toHaveAccessibleDescription('Still needed: What went wrong and When it went wrong')
  await user.click(within(drawer).getByLabelText('What went wrong'))
  await user.click(await screen.findByTitle('F-S1 Slow reply'))
  await user.type(within(drawer).getByLabelText('When it went wrong'), '2026-01-02T09:30')
  await user.type(within(drawer).getByLabelText('Note (not needed)'), 'two days')
  expect(await seriousFindings(drawer)).toEqual([])
  await user.click(send)
  const slow = await within(await panel()).findByText('F-S1 Slow reply')
  expect(slow).toHaveAttribute('data-primary')
  expect(slow.parentElement).toHaveAccessibleDescription(/two days$/)
  expect(screen.getByText('F-P1 Quality')).not.toHaveAttribute('data-primary')

  await user.click(within(await panel()).getByRole('button', { name: 'Note a failure' }))
  await user.click(await screen.findByRole('button', { name: 'Take back: F-S1 Slow reply' }))
  expect(await screen.findByText(/taken back by/)).toBeVisible()
  expect(within(await panel()).queryByText('F-S1 Slow reply')).toBeNull()
  expect(within(await panel()).getByText('F-P1 Quality')).toHaveAttribute('data-primary')
})

test('what somebody else has noted meanwhile is said at its field', async () => {
  const { user, ret } = open()
  await user.click(await within(await panel()).findByRole('button', { name: 'Note a failure' }))
  const drawer = await screen.findByRole('dialog')
  ret.reason = { ...ret.reason, code: 'DAMAGED_ON_ARRIVAL' }
  await user.click(within(drawer).getByLabelText('What went wrong'))
  await user.click(await screen.findByTitle('F-L3 Damaged on the way'))
  await user.type(within(drawer).getByLabelText('When it went wrong'), '2026-01-02T09:30')
  await user.click(within(drawer).getByRole('button', { name: 'Note it' }))
  expect(await within(drawer).findByText('This is said of the case already.')).toBeVisible()
  expect(within(drawer).getByLabelText('What went wrong')).toHaveAttribute('aria-invalid', 'true')
})

test('who packs parcels reads it and notes nothing', async () => {
  open('warehouse')
  expect(await within(await panel()).findByText('F-P1 Quality')).toBeVisible()
  expect(within(await panel()).queryByRole('button')).toBeNull()
})
