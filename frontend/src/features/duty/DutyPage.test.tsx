import { fireEvent, screen, waitFor } from '@testing-library/react'
import { db } from '@/mocks/db'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

test('an owner says when the shop is open', async () => {
  const { user, container } = renderApp('/desk/duty', 'owner')
  await user.click(await screen.findByRole('button', { name: 'Begin with Monday to Friday, 9 to 6' }))
  await user.click(screen.getByRole('button', { name: 'Remove hours: Opening hours, Friday' }))
  expect(await seriousFindings(container)).toEqual([])
  const [, save] = screen.getAllByRole('button', { name: 'Save' })
  await user.click(save as HTMLElement)
  await waitFor(() => expect(db.calendar.week.map(({ day }) => day)).toHaveLength(4))
  expect(db.calendar.week[0]).toEqual({ day: 'MONDAY', from: '09:00', to: '18:00' })
  expect(await screen.findByText('Saved')).toBeVisible()
})

test('a supervisor puts a holiday on the roster', async () => {
  db.roster.people = [{ subject: 'agent', shifts: [{ day: 'MONDAY', from: '09:00:00', to: '18:00:00' }] }]
  const { user } = renderApp('/desk/duty', 'supervisor')
  await user.type(await screen.findByLabelText('First day'), '2027-01-28')
  await user.type(screen.getByLabelText('Last day'), '2027-02-04')
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(await screen.findByText(/Everybody away/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(db.roster.exceptions).toEqual([{ from: '2027-01-28', to: '2027-02-04', shifts: [] }]),
  )
  expect(await screen.findByText('Saved')).toBeVisible()
  expect(screen.getByText('Only the owner changes opening hours.')).toBeVisible()
})

test('an agent reads both and changes neither', async () => {
  renderApp('/desk/duty', 'agent')
  expect(await screen.findByText('Only supervisors and the owner change the roster.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
})

const springFestival = { from: '2026-02-15', to: '2026-02-23', festival: 'SPRING_FESTIVAL' } as const

test('a supervisor puts somebody on duty on a public holiday', async () => {
  db.roster.people = [{ subject: 'agent', shifts: [{ day: 'MONDAY', from: '09:00:00', to: '18:00:00' }] }]
  db.roster.holidays = [springFestival]
  const { user, container } = renderApp('/desk/duty', 'supervisor')
  await user.click(await screen.findByRole('button', { name: /^Put somebody on duty.*Spring Festival/ }))
  expect(await seriousFindings(container)).toEqual([])
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-03-01' } })
  expect(screen.getByText('Put on duty').closest('button')).toBeDisabled()
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-02-17' } })
  await user.click(screen.getByText('Put on duty'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(db.roster.exceptions).toEqual([
      { subject: 'agent', from: '2026-02-17', to: '2026-02-17', shifts: [{ from: '09:00', to: '18:00' }] },
    ]),
  )
})

test('an owner opens the shop on a public holiday', async () => {
  db.calendar.week = [{ day: 'MONDAY', from: '09:00', to: '18:00' }]
  db.calendar.holidays = [springFestival]
  const { user } = renderApp('/desk/duty', 'owner')
  await user.click(await screen.findByRole('button', { name: /^Open on one of these days/ }))
  expect(screen.getByLabelText('Day')).toHaveFocus()
  expect(screen.getByLabelText('Day')).toHaveValue('2026-02-15')
  await user.click(screen.getByRole('button', { name: 'Working day 9–6' }))
  const [, save] = screen.getAllByRole('button', { name: 'Save' })
  await user.click(save as HTMLElement)
  await waitFor(() => expect(db.calendar.days).toMatchObject([{ day: '2026-02-15' }]))
})
