import { PenaltyPanel } from '@/features/penalties/PenaltyPanel'
import { UnknownStates } from '@/features/platforms/UnknownStates'
import { ShopSettings } from '@/features/shops/ShopSettings'
import { SpendingPanel } from '@/features/spending/SpendingPanel'
import { PointsPanel } from '@/features/wayback/PointsPanel'

export default function ShopSettingsPage() {
  return (
    <ShopSettings>
      <SpendingPanel />
      <PenaltyPanel />
      <UnknownStates />
      <PointsPanel />
    </ShopSettings>
  )
}
