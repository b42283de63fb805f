import { PenaltyPanel } from '@/features/penalties/PenaltyPanel'
import { UnknownStates } from '@/features/platforms/UnknownStates'
import { ShopSettings } from '@/features/shops/ShopSettings'
import { SpendingPanel } from '@/features/spending/SpendingPanel'

export default function ShopSettingsPage() {
  return (
    <ShopSettings>
      <SpendingPanel />
      <PenaltyPanel />
      <UnknownStates />
    </ShopSettings>
  )
}
