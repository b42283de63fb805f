import { expect, type Locator, type Page, test } from '@playwright/test'
import { asks } from './support/buyer'
import { drawerLooksRight } from './support/looks'
import { person, phone, visit } from './support/people'
import { ShopSystem } from './support/shop'
import { soon } from './support/waiting'

// What is found here is told in words; a record of each step would cost more than the walk.
test.use({ trace: 'off' })

const ofAnyCase = [
  'APPROVE',
  'REJECT',
  'ASK',
  'OFFER',
  'TAKE_BACK_OFFER',
  'SHIP',
  'DELIVERED',
  'RECEIVE',
  'UNDO_RECEIPT',
  'INSPECT',
  'COUNTERSIGN',
  'REFUND',
  'REFUND_EARLY',
  'SEND_BACK',
  'RESEND',
  'DIFFERENCE_PAID',
  'PAY_WITH_CREDIT',
  'CONVERT',
  'USE_DEADLINE',
  'INTERCEPT_STOPPED',
  'INTERCEPT_FAILED',
  'PAUSE_CLOCK',
  'RESUME_CLOCK',
  'IMPORT_DEADLINE',
  'ESCALATE',
  'ASSIGN',
]

const ofARepair = [
  'DIAGNOSE',
  'QUOTE_REPAIR',
  'START_REPAIR',
  'TEST_REPAIR',
  'REPAIRED',
  'GIVE_UP_REPAIR',
  'HAND_OVER',
  'BOOK_APPOINTMENT',
  'CANCEL_APPOINTMENT',
]

/** One case, on which the server would allow everything: the drawers are all there, only nothing is sent. */
async function everyDrawer(page: Page, path: string, acts: string[]) {
  await page.route(new RegExp(`/api/v1/returns/${path.split('/').pop()}$`), async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), actions: acts, blocked: [] } })
  })
  await visit(page, path)
  await expect(page.getByRole('toolbar', { name: 'What can be done now' })).toBeVisible()
  for (const act of acts) {
    await addressed(page, `?act=${act}`)
    await drawerLooksRight(page, act)
    await addressed(page, path)
    await soon(async () => (await page.getByRole('dialog').count()) === 0, `${act} has closed`)
  }
  await page.unrouteAll()
}

/** One that a button opens, and Escape closes. */
async function opens(page: Page, button: Locator) {
  const act = (await button.innerText()).trim()
  await button.click()
  await drawerLooksRight(page, act)
  await page.keyboard.press('Escape')
  await soon(async () => (await page.getByRole('dialog').count()) === 0, `${act} has closed`)
}

/** Without loading the page anew. */
const addressed = (page: Page, to: string) =>
  page.evaluate((there) => {
    history.pushState(null, '', there)
    dispatchEvent(new PopStateEvent('popstate'))
  }, to)

test('every drawer of a case', async ({ browser, request }) => {
  test.setTimeout(300_000)
  const shop = await ShopSystem.open(request)
  const order = await shop.deliversTeapots()
  const buyer = await person(browser, 'buyer', phone)
  await asks(buyer, order.id, {
    about: /Something is wrong with it/,
    exactly: /It is faulty/,
    want: /Send it back, money back/,
    photo: 'drawer.png',
  })
  const id = new URL(buyer.url()).pathname.split('/').pop()
  const owner = await person(browser, 'owner')
  await everyDrawer(owner, `/desk/returns/${id}`, ofAnyCase)
  await visit(owner, `/desk/returns/${id}`)
  await opens(owner, owner.getByRole('button', { name: 'Note a failure' }))

  await visit(owner, '/desk/repairs')
  const repair = owner.locator('main a[href^="/desk/returns/"]').first()
  await everyDrawer(owner, (await repair.getAttribute('href')) as string, ofARepair)
})

/** Nobody owes the demo shop anything, and nothing is held for it: what is shown here is invented, and nothing is sent. */
const invented = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  returnId: '00000000-0000-4000-8000-000000000002',
  returnNumber: 'R-INVENTED',
  amount: { amount: '12.00', currency: 'CNY' },
  askedAt: '2026-11-01T08:00:00Z',
}

const owed = {
  ...invented,
  state: 'ASKED',
  cause: 'PAID_WITHOUT_RIGHT',
  dueAt: '2026-11-08T08:00:00Z',
  late: true,
}

const held = { ...invented, movedAt: '2026-11-01T08:00:00Z', method: 'WECHAT' }

/** By hand, and where a gateway was silent: then somebody has looked there first. */
const holds = [
  {
    ...held,
    id: '00000000-0000-4000-8000-000000000003',
    state: 'WANTED',
    gateway: 'MANUAL',
    toDo: 'AUTHORISE',
  },
  {
    ...held,
    id: '00000000-0000-4000-8000-000000000004',
    state: 'CAPTURING',
    gateway: 'HTTP',
    toDo: 'CAPTURE',
  },
  {
    ...held,
    id: '00000000-0000-4000-8000-000000000005',
    state: 'RELEASING',
    gateway: 'MANUAL',
    toDo: 'RELEASE',
  },
]

test('every drawer of what buyers owe and of what is held for it', async ({ browser }) => {
  test.setTimeout(120_000)
  const finance = await person(browser, 'finance')
  await finance.route(/\/api\/v1\/demands\?/, (route) => route.fulfill({ json: { items: [owed] } }))
  await finance.route(/\/api\/v1\/holds\?/, (route) => route.fulfill({ json: { items: holds } }))
  await visit(finance, '/desk/demands')
  const owing = finance.getByRole('list', { name: 'Owed by buyers' })
  for (const name of ['Paid', 'Let go'])
    await opens(finance, owing.getByRole('button', { name, exact: true }))
  const byHand = finance.getByRole('region', { name: 'Holds to be done by hand' })
  const acts = byHand.getByRole('button')
  await expect(acts).toHaveCount(2 * holds.length)
  for (const act of await acts.all()) await opens(finance, act)
  await finance.unrouteAll()
})

/** The demo shop has paid nothing back yet. */
const paid = {
  ...invented,
  orderId: '00000000-0000-4000-8000-000000000006',
  state: 'PAID',
  grantedAt: '2026-11-01T08:00:00Z',
  total: invented.amount,
  compensation: { amount: '0.00', currency: 'CNY' },
  legs: [
    {
      id: '00000000-0000-4000-8000-000000000007',
      tenderRef: 'WX-INVENTED',
      kind: 'WALLET',
      method: 'WECHAT',
      gateway: 'MANUAL',
      state: 'PAID',
      amount: invented.amount,
      attempts: 1,
    },
  ],
}

test('what was paid without right is asked back', async ({ browser }) => {
  const finance = await person(browser, 'finance')
  await finance.route(/\/api\/v1\/refunds\?/, (route) => route.fulfill({ json: { items: [paid] } }))
  await visit(finance, '/desk/refunds?view=paid')
  await opens(finance, finance.getByRole('button', { name: 'Ask for it back' }))
  await finance.unrouteAll()
})
