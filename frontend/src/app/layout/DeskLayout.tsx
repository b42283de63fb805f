import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration } from 'react-router'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { useChanges } from '@/features/changes/useChanges'
import { DueSoon } from '@/features/clocks/DueSoon'
import { LettersSwitch } from '@/features/clocks/LettersSwitch'
import { ShopTimeOf } from '@/features/shops/ShopTimeOf'
import { Bones } from '@/ui/Bones'
import { Tag } from '@/ui/Tag'
import { AppFrame } from './AppFrame'
import { DeskMenu, DeskRail } from './DeskNavigation'
import { navigationOf } from './deskNavigation'
import { KeyHelp } from './KeyHelp'

export default function DeskLayout() {
  const { t, i18n } = useTranslation('common')
  const me = useMe()
  const shop = shopOf(me)
  const groups = navigationOf(me)
  useChanges()
  const place = shop && (
    <>
      {shop.name} · {t(`staffRole.${shop.role}`)}{' '}
      {shop.sandbox && <Tag tone="soon">{t('account.sandbox')}</Tag>}
    </>
  )
  return (
    <ConfigProvider locale={i18n.language === 'en' ? en : zh}>
      <AppFrame
        area="desk"
        me={me}
        menu={<DeskMenu groups={groups} />}
        side={<DeskRail groups={groups} />}
        place={place}
        tools={
          <>
            <DueSoon />
            <KeyHelp groups={groups} />
          </>
        }
        account={<LettersSwitch />}
      >
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
