import { changeSession } from '@/api/session'
import type { Me } from '@/api/types'

const key = 'aftercare.shop'

/** Chosen instead of a shop: a buyer's own orders. */
export const mine = 'mine'

/**
 * Staff act in one shop at a time. Who is a buyer too stays one until he chooses a shop himself: that somebody let him into a
 * shop must not take his own orders from his sight.
 */
export function shopOf(me: Me) {
  const chosen = localStorage.getItem(key)
  if (chosen === mine) return undefined
  const shop = me.shops.find(({ id }) => id === chosen)
  return shop ?? (me.roles.includes('buyer') ? undefined : me.shops[0])
}

/** From now on every request names this shop. */
export const actIn = (shopId: string) => changeSession({ shopId: () => shopId })

export function chooseShop(id: string) {
  localStorage.setItem(key, id)
  location.assign('/')
}

/** Somebody who chose between his own orders and a shop is asked again, whichever he is in now. */
export const mayBeBuyer = (me: Me) => me.roles.includes('buyer') || localStorage.getItem(key) !== null
