import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration } from 'react-router'
import { useMe } from '@/auth/me.queries'
import { disputesPath } from '@/features/disputes/disputes.paths'
import { Bones } from '@/ui/Bones'
import { AppFrame } from './AppFrame'

/** Where arbiters and experts work: neither side's place. */
export default function PlatformLayout() {
  const { t, i18n } = useTranslation('common')
  return (
    <ConfigProvider locale={i18n.language === 'en' ? en : zh}>
      <AppFrame area="desk" me={useMe()} links={[{ to: disputesPath(), label: t('nav.disputes') }]}>
        <ScrollRestoration />
        <Suspense fallback={<Bones count={6} height={48} label={t('loading')} />}>
          <Outlet />
        </Suspense>
      </AppFrame>
    </ConfigProvider>
  )
}
