import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { PenaltyPanel } from '@/features/penalties/PenaltyPanel'
import { penaltyQueries } from '@/features/penalties/penalties.queries'
import { platformQueries } from '@/features/platforms/platforms.queries'
import { UnknownStates } from '@/features/platforms/UnknownStates'
import { ShopSettings } from '@/features/shops/ShopSettings'
import { shopQueries } from '@/features/shops/shops.queries'
import { signalQueries } from '@/features/signals/signals.queries'
import { WatchPanel } from '@/features/signals/WatchPanel'
import { SpendingPanel } from '@/features/spending/SpendingPanel'
import { spendingQueries } from '@/features/spending/spending.queries'
import { PointsPanel } from '@/features/wayback/PointsPanel'
import { wayBackQueries } from '@/features/wayback/wayback.queries'
import { Bones } from '@/ui/Bones'

/** All panels come at once: each would push the others about when its answer arrives. One that fails says so itself. */
export default function ShopSettingsPage() {
  const { t } = useTranslation('common')
  const me = useMe()
  const shop = shopOf(me)
  const answers = [
    useQuery({ ...shopQueries.one(shop?.id ?? ''), enabled: shop !== undefined }),
    useQuery(shopQueries.presets()),
    useQuery(spendingQueries.limits()),
    useQuery(penaltyQueries.all()),
    useQuery({ ...platformQueries.unknown(), enabled: has(me, 'supervisor') }),
    useQuery(wayBackQueries.shop()),
    useQuery(signalQueries.watch()),
  ]
  if (answers.some(({ isLoading }) => isLoading)) return <Bones count={3} height={112} label={t('loading')} />
  return (
    <ShopSettings>
      <SpendingPanel />
      <PenaltyPanel />
      <WatchPanel />
      <UnknownStates />
      <PointsPanel />
    </ShopSettings>
  )
}
