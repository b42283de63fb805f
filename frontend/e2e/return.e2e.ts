import { expect, test } from '@playwright/test'
import { desk, phone, signedIn } from './people'

test('a buyer sends a teapot back and the money arrives', async ({ browser }) => {
  const buyer = await signedIn(browser, 'buyer', phone)
  const order = buyer.getByRole('article', { name: /2026-1120-88/ })
  await order.scrollIntoViewIfNeeded()
  await order.getByRole('listitem').filter({ hasText: '手工陶瓷茶壶' }).getByText('Something is wrong').click()
  await buyer.getByRole('radio', { name: 'I changed my mind' }).check({ force: true })
  await buyer.getByRole('radio', { name: /I do not want it any more/ }).check({ force: true })
  await buyer.getByRole('radio', { name: /Send it back, money back/ }).check({ force: true })
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expect(buyer).toHaveURL(/\/my\/returns\/[0-9a-f-]{36}/)
  await expect(buyer.getByRole('heading', { name: 'Waiting for the shop' })).toBeVisible()
  const caseId = buyer.url().split('/').at(-1)

  const agent = await signedIn(browser, 'agent', desk)
  await agent.goto(`/desk/returns/${caseId}`)
  await agent.getByRole('button', { name: /^Approve/ }).click()
  await agent.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
  await expect(agent.getByRole('dialog')).toBeHidden()

  await buyer.reload()
  await expect(buyer.getByRole('heading', { name: 'Waiting for the shop' })).toBeHidden()
})
