import { screen } from '@testing-library/react'
import { db } from '@/mocks/db'
import { aLine, anOrder } from '@/mocks/fixtures'
import { seriousFindings } from '@/test/axe'
import { renderApp } from '@/test/renderApp'

async function openPage() {
  const order = anOrder({ lines: [aLine('teapot', 2, 1)] })
  db.orders = [order]
  const app = renderApp(`/desk/orders/${order.id}/returns/by-agreement`, 'agent')
  await screen.findByRole('heading', { name: 'Take back by agreement' })
  const choose = async (reason: string) => {
    await app.user.type(screen.getByRole('textbox', { name: /^How many/ }), '1')
    await app.user.click(screen.getByLabelText('Why the buyer asks'))
    await app.user.click(await screen.findByText(reason, { selector: '.ant-select-item-option-content' }))
  }
  return { ...app, order, choose }
}

test('agrees on what the rule refuses, and the case says so', async () => {
  const { user, router, container, choose } = await openPage()
  expect(screen.getByRole('button', { name: 'Agree and open the case' })).toBeDisabled()
  await choose('I changed my mind')
  expect(await screen.findByText(/Nothing else was agreed/)).toBeVisible()
  expect(screen.getAllByText(/Nothing else was agreed/)).toHaveLength(1)
  expect(screen.getByRole('region', { name: 'What the buyer gets' })).toBeVisible()
  expect(screen.getByText('It can go back for 7 days after the day of signing.')).toBeVisible()
  await user.type(screen.getByLabelText('Why you take it back all the same'), 'A loyal customer')
  expect(await seriousFindings(container)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Agree and open the case' }))

  expect(await screen.findByRole('heading', { name: 'By agreement, outside the rules' })).toBeVisible()
  expect(screen.getByText('A loyal customer')).toBeVisible()
  expect(screen.getByText('Postage was not agreed, so the shop pays the way back.')).toBeVisible()
  expect(router.state.location.pathname).toBe(`/desk/returns/${db.returns[0]?.id}`)
  expect(db.returns[0]?.agreed).toMatchObject({ because: 'A loyal customer' })
  expect(db.returns[0]?.agreed?.returnPostage).toBeUndefined()
})

test('says at the field that a fault of the shop is not the buyer’s to pay', async () => {
  const { user, choose } = await openPage()
  await choose('A quality fault')
  await user.click(screen.getByRole('radio', { name: 'The buyer' }))
  await user.type(screen.getByLabelText('Why you take it back all the same'), 'Late')
  await user.click(screen.getByRole('button', { name: 'Agree and open the case' }))

  expect(await screen.findByText('The shop answers for this fault.')).toBeVisible()
})
