import { screen, waitFor } from '@testing-library/react'
import { db, demoWorld } from '@/mocks/db'
import { renderApp } from '@/test/renderApp'

test('letters before deadlines are switched off in the account', async () => {
  Object.assign(
    db,
    demoWorld((_, en) => en),
  )
  const { user } = renderApp('/desk/returns', 'agent')
  await user.click(await screen.findByRole('button', { name: 'Account and settings' }))
  const letters = await screen.findByRole('switch', { name: 'Letters before deadlines' })
  expect(letters).toBeChecked()
  await user.click(letters)
  await waitFor(() => expect(letters).not.toBeChecked())
  await user.click(letters)
  await waitFor(() => expect(letters).toBeChecked())
})
