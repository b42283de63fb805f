import { screen } from '@testing-library/react'
import { useState } from 'react'
import { renderPart } from '@/test/renderPart'
import { Stepper } from './Stepper'

function HowMany() {
  const [value, setValue] = useState(1)
  return <Stepper label="How many" value={value} max={3} onChange={setValue} />
}

test('goes up to what is there and down to none', async () => {
  const { user } = renderPart(<HowMany />)
  const more = screen.getByRole('button', { name: 'One more' })
  await user.click(more)
  await user.click(more)
  expect(more).toBeDisabled()
  expect(screen.getByRole('textbox', { name: 'How many' })).toHaveValue('3')
})

test('takes a typed number and keeps it within what is there', async () => {
  const { user } = renderPart(<HowMany />)
  const field = screen.getByRole('textbox', { name: 'How many' })
  await user.clear(field)
  await user.type(field, '27')
  expect(field).toHaveValue('3')
})
