import { agreementCases } from './agreementWorld'
import { demoCases } from './demoCases'
import { demoOrders } from './demoOrders'
import { demoRefunds } from './demoRefunds'
import { anId, cny, inHours, shop } from './fixtures'
import type { Says } from './says'
import { emptyWorld, type World } from './world'

const owed = (unpaid: number, amount: string) => ({ unpaid, unpaidSum: cny(amount) })

const dayIn = (days: number) => inHours(24 * days).slice(0, 10)

/** A believable day at the shop, in the reader's language. */
export function demoWorld(say: Says): World {
  const world = emptyWorld()
  const orders = demoOrders()
  const { moving, tea, wool, long, late } = orders
  world.orders = [moving, tea, wool, long, late]
  const { waiting, toSend, arriving, inspecting, refused } = demoCases(orders, world.shop.returnAddress, say)
  const { paying, done, refund } = demoRefunds(long, say)
  world.returns = [arriving, waiting, inspecting, toSend, refused, paying, done, ...agreementCases(wool, say)]
  world.refunds = [refund]
  world.guard = {
    ...world.guard,
    known: true,
    roster: true,
    gaps: [
      {
        from: inHours(26),
        to: inHours(190),
        isLong: true,
        clocks: 14,
        atRisk: cny('38200.00'),
        ...owed(1, '656.00'),
        holidays: [{ from: dayIn(2), to: dayIn(6), festival: 'SPRING_FESTIVAL' }],
      },
      {
        from: inHours(4),
        to: inHours(18),
        isLong: false,
        clocks: 2,
        atRisk: cny('310.00'),
        ...owed(0, '0.00'),
        holidays: [],
      },
    ],
  }
  world.roster.people = [{ subject: 'agent', shifts: [{ day: 'MONDAY', from: '09:00:00', to: '18:00:00' }] }]
  world.credit = [
    {
      id: anId(),
      version: 2,
      shopId: anId(),
      shopName: shop.name,
      holder: '13800001234',
      holderName: tea.buyer?.name,
      balance: cny('7.00'),
      next: { amount: cny('5.00'), at: inHours(300) },
      openedAt: inHours(-700),
      entries: [
        {
          id: anId(),
          kind: 'SPEND',
          amount: cny('-1.00'),
          cause: 'spend:1',
          note: tea.number,
          at: inHours(-20),
        },
        {
          id: anId(),
          kind: 'GRANT',
          amount: cny('8.00'),
          cause: 'goodwill:1',
          note: 'R-5M1T-77VB',
          expiresAt: inHours(300),
          at: inHours(-40),
        },
      ],
    },
  ]
  world.findings = [
    {
      id: anId(),
      version: 0,
      kind: 'NOT_GRANTED',
      state: 'OPEN',
      label: '4200002231202611211234567890',
      expected: cny('0.00'),
      found: cny('5.00'),
      foundAt: inHours(-3),
      seenAt: inHours(-1),
    },
  ]
  return world
}
