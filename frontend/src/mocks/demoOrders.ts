import { aLine, anOrder, inHours } from './fixtures'

/** What was bought: signed for, on its way, and late. */
export function demoOrders() {
  const tea = anOrder({ lines: [aLine('teapot', 4, 1), aLine('filters', 1, 2)] })
  const wool = anOrder({
    number: '2026-1115-0031',
    externalRef: 'TB-88120019',
    placedAt: inHours(-170),
    lines: [aLine('jumper', 1, 1), aLine('beans', 2, 2), aLine('lamp', 1, 3), aLine('scarf', 1, 4)],
  })
  const long = anOrder({
    number: '2026-1109-0007',
    externalRef: 'TB-88119002',
    placedAt: inHours(-300),
    lines: [aLine('long', 3, 1)],
  })
  const moving = anOrder({
    number: '2026-1121-0102',
    status: 'SHIPPED',
    placedAt: inHours(-26),
    lines: [aLine('lamp', 1, 1)],
    shipments: [{ carrier: '京东快递', number: 'JD0099120031', shippedAt: inHours(-12) }],
  })
  const late = anOrder({
    number: '2026-1119-0044',
    status: 'PAID',
    placedAt: inHours(-51),
    paidAt: inHours(-50),
    lines: [aLine('scarf', 1, 1)],
    shipments: [],
    timing: { dispatchBy: inHours(-2), lateSince: inHours(-2), mayTakeBack: true },
  })
  return { moving, tea, wool, long, late }
}

export type DemoOrders = ReturnType<typeof demoOrders>
