import { changeSession } from '@/api/session'
import type { Me } from '@/api/types'

const key = 'aftercare.shop'

/** Staff of several shops act in one of them at a time. */
export const shopOf = (me: Me) => me.shops.find(({ id }) => id === localStorage.getItem(key)) ?? me.shops[0]

/** From now on every request names this shop. */
export const actIn = (shopId: string) => changeSession({ shopId: () => shopId })

export function chooseShop(id: string) {
  localStorage.setItem(key, id)
  location.assign('/')
}
