import { useQueries } from '@tanstack/react-query'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { PenaltyPanel } from '@/features/penalties/PenaltyPanel'
import { penaltyQueries } from '@/features/penalties/penalties.queries'
import { platformQueries } from '@/features/platforms/platforms.queries'
import { UnknownStates } from '@/features/platforms/UnknownStates'
import { ShopSettings } from '@/features/shops/ShopSettings'
import { shopQueries } from '@/features/shops/shops.queries'
import { SpendingPanel } from '@/features/spending/SpendingPanel'
import { spendingQueries } from '@/features/spending/spending.queries'
import { PointsPanel } from '@/features/wayback/PointsPanel'
import { wayBackQueries } from '@/features/wayback/wayback.queries'
import { Loading } from './Loading'

/** All panels come at once: each would push the others about when its answer arrives. One that fails says so itself. */
export default function ShopSettingsPage() {
  const me = useMe()
  const shop = shopOf(me)
  const answers = useQueries({
    queries: [
      { ...shopQueries.one(shop?.id ?? ''), enabled: shop !== undefined },
      shopQueries.presets(),
      spendingQueries.limits(),
      penaltyQueries.all(),
      { ...platformQueries.unknown(), enabled: has(me, 'supervisor') },
      wayBackQueries.shop(),
    ],
  })
  if (answers.some(({ isLoading }) => isLoading)) return <Loading />
  return (
    <ShopSettings>
      <SpendingPanel />
      <PenaltyPanel />
      <UnknownStates />
      <PointsPanel />
    </ShopSettings>
  )
}
