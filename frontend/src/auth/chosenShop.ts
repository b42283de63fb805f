import { changeSession } from '@/api/session'
import type { Me } from './me.queries'

const key = 'aftercare.shop'

/** Staff of several shops act in one of them at a time; every request names it. */
export function useShopOf(me: Me) {
  const kept = localStorage.getItem(key)
  const shop = me.shops.find(({ id }) => id === kept) ?? me.shops[0]
  changeSession({ shopId: () => shop?.id })
  return shop
}

export function chooseShop(id: string) {
  localStorage.setItem(key, id)
  location.assign('/desk')
}
