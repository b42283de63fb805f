import { setupWorker } from 'msw/browser'
import { changeSession } from '@/api/session'
import { preferredLanguage } from '@/i18n/languages'
import { db, demoWorld, emptyWorld } from './db'
import { inHours } from './fixtures'
import { handlers } from './handlers'
import { inspectedCases } from './inspected'
import { moneyWorld } from './moneyWorld'
import { aSlot, repairCases } from './repairs'
import { saysIn } from './says'

/** Design work without a server: `?as=agent` chooses who is looking, `?scene=empty|error` what there is to see. */
export async function pretend() {
  const asked = new URLSearchParams(location.search)
  for (const name of ['as', 'scene']) {
    const value = asked.get(name)
    if (value !== null) localStorage.setItem(`mock.${name}`, value)
  }
  const as = localStorage.getItem('mock.as') ?? 'buyer'
  changeSession({ token: () => as })
  const empty = localStorage.getItem('mock.scene') === 'empty'
  Object.assign(db, empty ? emptyWorld() : demoWorld(saysIn(preferredLanguage())))
  const order = db.orders[0]
  if (order) {
    const says = saysIn(preferredLanguage())
    const { returns, ...money } = moneyWorld(order.id, says)
    db.returns = [
      ...db.returns,
      ...returns,
      ...repairCases(order.id, says),
      ...inspectedCases(order.id, says),
    ]
    Object.assign(db, money)
    db.slots = [
      aSlot(),
      aSlot({ place: 'HOME', address: undefined, startsAt: inHours(96), endsAt: inHours(98) }),
    ]
  }
  await setupWorker(...handlers).start({ onUnhandledRequest: 'bypass', quiet: true })
}
