import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { SandboxClock } from './SandboxClock'
import css from './ShopSettingsPage.module.css'
import { shopQueries } from './shops.queries'
import { TermsForm } from './TermsForm'

/** `children`: what other features let a shop set. */
export function ShopSettings({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shops')
  const mine = shopOf(useMe())
  if (!mine) return <EmptyState title={t('noShop')} />
  return (
    <Settings shopId={mine.id} isOwner={mine.role === 'OWNER'}>
      {children}
    </Settings>
  )
}

function Settings({ shopId, isOwner, children }: { shopId: string; isOwner: boolean; children: ReactNode }) {
  const { t } = useTranslation('shops')
  const { data: shop } = useSuspenseQuery(shopQueries.one(shopId))
  return (
    <>
      <PageHeader title={t('title')} below={<p className="quiet">{shop.name}</p>} />
      <div className={css.page}>
        <TermsForm key={shop.etag} shop={shop} editable={isOwner} />
        {children}
        {shop.sandbox && <SandboxClock shop={shop} />}
      </div>
    </>
  )
}
