import { screen, waitFor } from '@testing-library/react'
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
