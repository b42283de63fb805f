import { ShopSettings } from '@/features/shops/ShopSettings'
import { SpendingPanel } from '@/features/spending/SpendingPanel'

export default function ShopSettingsPage() {
  return (
    <ShopSettings>
      <SpendingPanel />
    </ShopSettings>
  )
}
