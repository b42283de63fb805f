import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration } from 'react-router'
import { shopOf } from '@/auth/chosenShop'
import { type Me, useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { useChanges } from '@/features/changes/useChanges'
import { boardPath } from '@/features/clocks/clocks.paths'
import { creditPath } from '@/features/credit/credit.paths'
import { dutyPath } from '@/features/duty/duty.paths'
import { orderListPath } from '@/features/orders/orders.paths'
import { policyPath } from '@/features/policy/policy.paths'
import { reconciliationPath } from '@/features/reconciliation/reconciliation.paths'
import { refundListPath } from '@/features/refunds/refunds.paths'
import { queuePath } from '@/features/returns/returns.paths'
import { ShopTimeOf } from '@/features/shops/ShopTimeOf'
import { settingsPath } from '@/features/shops/shops.paths'
import { Bones } from '@/ui/Bones'
import { Tag } from '@/ui/Tag'
import { AppFrame } from './AppFrame'

export default function DeskLayout() {
  const { t, i18n } = useTranslation('common')
  const me = useMe()
  const shop = shopOf(me)
  useChanges()
  const place = shop && (
    <>
      {shop.name} · {t(`staffRole.${shop.role}`)}{' '}
      {shop.sandbox && <Tag tone="soon">{t('account.sandbox')}</Tag>}
    </>
  )
  return (
    <ConfigProvider locale={i18n.language === 'en' ? en : zh}>
      <AppFrame area="desk" me={me} links={useLinks(me)} place={place}>
        <ScrollRestoration />
        <ShopTimeOf shopId={shop?.id}>
          <Suspense fallback={<Bones count={8} height={36} label={t('loading')} />}>
            <Outlet />
          </Suspense>
        </ShopTimeOf>
      </AppFrame>
    </ConfigProvider>
  )
}

function useLinks(me: Me) {
  const { t } = useTranslation('common')
  return [
    { to: queuePath(), label: t('nav.queue') },
    { to: boardPath(), label: t('nav.board') },
    { to: orderListPath(), label: t('nav.orders') },
    ...(has(me, 'finance', 'owner', 'supervisor') ? [{ to: refundListPath(), label: t('nav.refunds') }] : []),
    { to: dutyPath(), label: t('nav.duty') },
    ...(has(me, 'owner', 'supervisor') ? [{ to: policyPath(), label: t('nav.policy') }] : []),
    ...(has(me, 'finance', 'owner')
      ? [
          { to: reconciliationPath(), label: t('nav.reconciliation') },
          { to: creditPath(), label: t('nav.credit') },
        ]
      : []),
    { to: settingsPath(), label: t('nav.settings') },
  ]
}
