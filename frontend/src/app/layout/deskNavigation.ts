import {
  AlertOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  CarOutlined,
  DashboardOutlined,
  DollarOutlined,
  FileTextOutlined,
  InboxOutlined,
  ScanOutlined,
  SettingOutlined,
  ShopOutlined,
  ShoppingOutlined,
  TeamOutlined,
  ToolOutlined,
  TransactionOutlined,
  WalletOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Me, Role } from '@/auth/me.queries'
import { has, staffRoles } from '@/auth/roles'
import { boardPath } from '@/features/clocks/clocks.paths'
import { creditPath } from '@/features/credit/credit.paths'
import { demandsPath } from '@/features/demands/demands.paths'
import { dutyPath } from '@/features/duty/duty.paths'
import { invoicesPath } from '@/features/invoices/invoices.paths'
import { orderListPath } from '@/features/orders/orders.paths'
import { policyPath } from '@/features/policy/policy.paths'
import { reconciliationPath } from '@/features/reconciliation/reconciliation.paths'
import { refundListPath } from '@/features/refunds/refunds.paths'
import { repairBoardPath } from '@/features/repairs/repairs.paths'
import { queuePath } from '@/features/returns/returns.paths'
import { openShopPath, peoplePath, settingsPath } from '@/features/shops/shops.paths'
import { signalsPath } from '@/features/signals/signals.paths'
import { scanPath } from '@/features/warehouse/warehouse.paths'
import { pickUpsPath } from '@/features/wayback/wayback.paths'
import type words from '../words/common.en.json'

/** A place of the desk: `go` is pressed after `g`, `word` is its key under `nav`. */
export interface Place {
  to: string
  word: Exclude<keyof (typeof words)['nav'], 'group'>
  go: string
  icon: ComponentType
  anyOf: readonly Role[]
}

/** A new place is one line here and one word in each language. */
const groups: { word: 'work' | 'shop' | 'people'; places: Place[] }[] = [
  {
    word: 'work',
    places: [
      { to: queuePath(), word: 'queue', go: 'q', icon: InboxOutlined, anyOf: staffRoles },
      {
        to: scanPath(),
        word: 'scan',
        go: 'i',
        icon: ScanOutlined,
        anyOf: ['warehouse', 'agent', 'supervisor', 'owner'],
      },
      { to: signalsPath(), word: 'signals', go: 'n', icon: AlertOutlined, anyOf: staffRoles },
      {
        to: pickUpsPath(),
        word: 'pickUps',
        go: 'u',
        icon: CarOutlined,
        anyOf: ['warehouse', 'agent', 'supervisor', 'owner'],
      },
      { to: boardPath(), word: 'board', go: 'b', icon: DashboardOutlined, anyOf: staffRoles },
      { to: repairBoardPath(), word: 'repairs', go: 'w', icon: ToolOutlined, anyOf: staffRoles },
      {
        to: refundListPath(),
        word: 'refunds',
        go: 'f',
        icon: TransactionOutlined,
        anyOf: ['finance', 'supervisor', 'owner'],
      },
    ],
  },
  {
    word: 'shop',
    places: [
      { to: orderListPath(), word: 'orders', go: 'o', icon: ShoppingOutlined, anyOf: staffRoles },
      { to: policyPath(), word: 'policy', go: 'p', icon: BookOutlined, anyOf: ['supervisor', 'owner'] },
      { to: dutyPath(), word: 'duty', go: 'd', icon: CalendarOutlined, anyOf: staffRoles },
      {
        to: reconciliationPath(),
        word: 'reconciliation',
        go: 'r',
        icon: AuditOutlined,
        anyOf: ['finance', 'owner'],
      },
      { to: invoicesPath(), word: 'invoices', go: 'v', icon: FileTextOutlined, anyOf: staffRoles },
      {
        to: demandsPath(),
        word: 'demands',
        go: 'e',
        icon: DollarOutlined,
        anyOf: ['finance', 'supervisor', 'owner'],
      },
      { to: creditPath(), word: 'credit', go: 'c', icon: WalletOutlined, anyOf: ['finance', 'owner'] },
      { to: settingsPath(), word: 'settings', go: 's', icon: SettingOutlined, anyOf: staffRoles },
    ],
  },
  {
    word: 'people',
    places: [
      { to: peoplePath(), word: 'people', go: 'm', icon: TeamOutlined, anyOf: staffRoles },
      { to: openShopPath(), word: 'openShop', go: 'h', icon: ShopOutlined, anyOf: ['admin'] },
    ],
  },
]

export type NavigationGroup = (typeof groups)[number]

/** What the role has to do with; a group of which nothing is left is not there. */
export const navigationOf = (me: Me): NavigationGroup[] =>
  groups
    .map(({ word, places }) => ({ word, places: places.filter(({ anyOf }) => has(me, ...anyOf)) }))
    .filter(({ places }) => places.length > 0)
