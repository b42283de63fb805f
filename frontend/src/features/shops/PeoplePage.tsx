import { useTranslation } from 'react-i18next'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { InvitePanel } from './InvitePanel'
import css from './ShopSettingsPage.module.css'
import { StaffPanel } from './StaffPanel'

/** Who works in this shop, and who lets them in. */
export default function PeoplePage() {
  const { t } = useTranslation('shops')
  const shop = shopOf(useMe())
  if (!shop) return <EmptyState title={t('noShop')} />
  return (
    <>
      <PageHeader title={t('people.title')} below={<p className="quiet">{t('people.lead')}</p>} />
      <div className={css.page}>
        <StaffPanel shopId={shop.id} editable={shop.role === 'OWNER'} />
        {shop.role === 'OWNER' && <InvitePanel shopId={shop.id} />}
      </div>
    </>
  )
}
