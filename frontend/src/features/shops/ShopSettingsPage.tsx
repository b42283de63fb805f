import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { SandboxClock } from './SandboxClock'
import css from './ShopSettingsPage.module.css'
import { StaffPanel } from './StaffPanel'
import { shopQueries } from './shops.queries'
import { TermsForm } from './TermsForm'

export default function ShopSettingsPage() {
  const { t } = useTranslation('shops')
  const mine = shopOf(useMe())
  if (!mine) return <EmptyState title={t('noShop')} />
  return <Settings shopId={mine.id} isOwner={mine.role === 'OWNER'} />
}

function Settings({ shopId, isOwner }: { shopId: string; isOwner: boolean }) {
  const { t } = useTranslation('shops')
  const { data: shop } = useSuspenseQuery(shopQueries.one(shopId))
  return (
    <>
      <PageHeader title={t('title')} below={<p className="quiet">{shop.name}</p>} />
      <div className={css.page}>
        <TermsForm key={shop.etag} shop={shop} editable={isOwner} />
        <StaffPanel shopId={shop.id} editable={isOwner} />
        {shop.sandbox && <SandboxClock shop={shop} />}
      </div>
    </>
  )
}
