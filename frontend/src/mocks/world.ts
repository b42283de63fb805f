import type { Schemas } from '@/api/client'
import type { Evidence, GrantQuote, Import, Order, Refund, Return, Shop } from '@/api/types'
import { cny, inHours, shop } from './fixtures'

/** A small world that remembers what is done to it; each test begins a new one. */
export interface World {
  orders: Order[]
  returns: Return[]
  refunds: Refund[]
  goodwill: Schemas['Goodwill'][]
  /** What people told went wrong, by case. */
  failures: Map<string, Schemas['CaseFailure'][]>
  invoices: Schemas['Invoice'][]
  demands: Schemas['Demand'][]
  holds: Schemas['Hold'][]
  credit: Schemas['CreditAccount'][]
  findings: Schemas['Finding'][]
  invitations: Schemas['Invitation'][]
  evidence: Evidence[]
  files: Map<string, Blob>
  /** First answers by Idempotency-Key. */
  answered: Map<string, Return>
  imports: Import[]
  /** What a grant would pay, by case, where it is not what was asked for. */
  grants: Map<string, GrantQuote>
  slots: Schemas['RepairSlot'][]
  shop: Shop
  calendar: Schemas['ShopCalendar']
  roster: Schemas['ShopRoster']
  guard: Schemas['ClockGuardReport']
}

export const db: World = emptyWorld()

export function emptyWorld(): World {
  return {
    orders: [],
    returns: [],
    refunds: [],
    goodwill: [],
    failures: new Map(),
    invoices: [],
    demands: [],
    holds: [],
    credit: [],
    findings: [],
    invitations: [],
    evidence: [],
    files: new Map(),
    answered: new Map(),
    grants: new Map(),
    imports: [],
    slots: [],
    shop: {
      ...shop,
      version: 1,
      currency: 'CNY',
      zone: 'Asia/Shanghai',
      sandbox: true,
      now: new Date().toISOString(),
      presetId: 'CN_7D',
      presetVersion: 1,
      judges: ['CN_QUALITY_7D', 'CN_3BAO'],
      freight: { freeFrom: cny('99.00'), tariff: cny('10.00') },
      returnAddress: '顾青 收,138 0000 1111\n浙江省杭州市余杭区良渚街道七贤路 12 号 3 幢',
      promotions: 'PRORATA',
      informsOfWithdrawal: true,
      language: 'zh-CN',
    },
    calendar: {
      id: shop.id,
      version: 0,
      known: false,
      zone: 'Asia/Shanghai',
      week: [],
      days: [],
      inBusinessTime: true,
      holidays: [],
    },
    roster: { id: shop.id, version: 0, zone: 'Asia/Shanghai', people: [], exceptions: [], holidays: [] },
    guard: { known: false, roster: false, from: inHours(0), to: inHours(720), unknownYears: [], gaps: [] },
  }
}

export const startOver = () => Object.assign(db, emptyWorld())
