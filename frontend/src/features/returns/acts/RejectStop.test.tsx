import { screen } from '@testing-library/react'
import { seriousFindings } from '@/test/axe'
import { renderPart } from '@/test/renderPart'
import { RejectStop } from './RejectStop'

const advice = {
  code: 'REJECT_INSIDE_WINDOW',
  text: 'The buyer asked inside the window.',
  rule: 'WINDOW_CN_7D',
  ruleText: 'It can go back for 7 days.',
  source: 'Consumer Protection Law (China), art. 25',
  risk: 'V03',
  riskText: 'after-sales service refused without a reason',
  instead: [
    { action: 'APPROVE', text: 'Agree to it' },
    { rejectCode: 'INCOMPLETE', text: 'Not complete' },
  ],
}

test('says which rule stands against a no, and what to do instead', async () => {
  const chosen = vi.fn()
  const { user, container } = renderPart(<RejectStop advice={advice} onChoose={chosen} />)
  expect(screen.getByRole('alert')).toHaveTextContent('The buyer asked inside the window.')
  expect(screen.getByText(/It can go back for 7 days/)).toBeVisible()
  expect(
    screen.getByText(/Consumer Protection Law .China., art. 25 · risk: after-sales service/),
  ).toBeVisible()
  expect(screen.queryByText(/V03/)).not.toBeInTheDocument()
  expect(screen.getByText(/Agree to it/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Not complete' }))
  expect(chosen).toHaveBeenCalledWith('INCOMPLETE')
  expect(await seriousFindings(container)).toEqual([])
})
