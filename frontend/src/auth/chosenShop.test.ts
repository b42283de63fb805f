import { afterEach, expect, test } from 'vitest'
import type { Me } from '@/api/types'
import { mine, shopOf } from './chosenShop'

const shop: Me['shops'][number] = {
  id: 'shop-one',
  name: '青野家居',
  role: 'AGENT',
  sandbox: false,
  currency: 'CNY',
  zone: 'Asia/Shanghai',
}
const me = (roles: string[]): Me => ({ subject: 'x', name: '林晓', roles, shops: [shop] })

afterEach(() => localStorage.clear())

test('staff act in their shop at once', () => {
  expect(shopOf(me(['agent']))).toBe(shop)
})

test('a buyer whom somebody let into a shop still sees his own orders, until he chooses the shop', () => {
  expect(shopOf(me(['buyer']))).toBeUndefined()
  localStorage.setItem('aftercare.shop', shop.id)
  expect(shopOf(me(['buyer']))).toBe(shop)
})

test('who went back to his own orders stays there', () => {
  localStorage.setItem('aftercare.shop', mine)
  expect(shopOf(me(['agent']))).toBeUndefined()
})
