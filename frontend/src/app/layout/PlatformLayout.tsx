import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration } from 'react-router'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { disputesPath } from '@/features/disputes/disputes.paths'
import { platformHolidaysPath } from '@/features/policy/policy.paths'
import { openShopPath } from '@/features/shops/shops.paths'
import { Bones } from '@/ui/Bones'
import { AppFrame } from './AppFrame'

/** Where arbiters and experts work, neither side's place; and where the platform's admin opens shops and loads days off. */
export default function PlatformLayout() {
  const { t, i18n } = useTranslation('common')
  const me = useMe()
  const links = [
    ...(has(me, 'arbiter', 'expert') ? [{ to: disputesPath(), label: t('nav.disputes') }] : []),
    ...(has(me, 'admin')
      ? [
          { to: openShopPath(), label: t('nav.openShop') },
          { to: platformHolidaysPath(), label: t('nav.holidays') },
        ]
      : []),
  ]
  return (
    <ConfigProvider locale={i18n.language === 'en' ? en : zh}>
      <AppFrame area="desk" me={me} links={links}>
        <ScrollRestoration />
        <Suspense fallback={<Bones count={6} height={48} label={t('loading')} />}>
          <Outlet />
        </Suspense>
      </AppFrame>
    </ConfigProvider>
  )
}
