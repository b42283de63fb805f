import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration } from 'react-router'
import { useMe } from '@/auth/me.queries'
import { myCreditPath } from '@/features/credit/credit.paths'
import { myOrdersPath } from '@/features/orders/orders.paths'
import { myReturnsPath } from '@/features/returns/returns.paths'
import { Bones } from '@/ui/Bones'
import { AppFrame } from './AppFrame'

export default function BuyerLayout() {
  const { t } = useTranslation('common')
  const me = useMe()
  const links = [
    { to: myOrdersPath(), label: t('nav.myOrders') },
    { to: myReturnsPath(), label: t('nav.myReturns') },
    { to: myCreditPath(), label: t('nav.myCredit') },
  ]
  return (
    <AppFrame area="buyer" me={me} links={links}>
      <ScrollRestoration />
      <Suspense fallback={<Bones count={3} height={148} label={t('loading')} />}>
        <Outlet />
      </Suspense>
    </AppFrame>
  )
}
