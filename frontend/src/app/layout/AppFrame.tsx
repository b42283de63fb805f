import { ConfigProvider } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import type { Me } from '@/auth/me.queries'
import { antdTheme } from '@/theme/antd'
import { useScheme } from '@/theme/scheme'
import { Mark } from '@/ui/Mark'
import css from './AppFrame.module.css'

// Few visits are about the language or the colours.
const AccountSheet = lazy(async () => ({ default: (await import('./AccountSheet')).AccountSheet }))

export interface NavigationLink {
  to: string
  label: string
}

interface AppFrameProps {
  area: 'buyer' | 'desk'
  me: Me
  links?: NavigationLink[]
  /** Opens the places on a phone. */
  menu?: ReactNode
  /** Stands beside the page. */
  side?: ReactNode
  place?: ReactNode
  tools?: ReactNode
  /** What can be set of the account only here. */
  account?: ReactNode
  children: ReactNode
}

/** The frame around every screen: who I am, where I am, how it looks and speaks. */
export function AppFrame({
  area,
  me,
  links = [],
  menu,
  side,
  place,
  tools,
  account,
  children,
}: AppFrameProps) {
  const { t } = useTranslation('common')
  const scheme = useScheme()
  const [open, setOpen] = useState(false)
  return (
    <ConfigProvider
      theme={antdTheme(scheme, area)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <a className={css.skip} href="#content">
        {t('skip')}
      </a>
      <header className={css.header} data-area={area}>
        <div className={css.inside}>
          {menu}
          <Link to="/" className={css.brand}>
            <Mark />
            <span>{t('brand')}</span>
          </Link>
          {links.length > 0 && (
            <nav className={css.nav} aria-label={t('nav.main')}>
              {links.map(({ to, label }) => (
                <NavLink key={to} to={to}>
                  {label}
                </NavLink>
              ))}
            </nav>
          )}
          {(place || links.length === 0) && <div className={css.place}>{place}</div>}
          {tools}
          <button
            type="button"
            className={`${css.round} ${css.account}`}
            onClick={() => setOpen(true)}
            aria-label={t('account.menu')}
          >
            {[...me.name][0]?.toUpperCase()}
          </button>
        </div>
      </header>
      <div className={css.body}>
        {side}
        <main id="content" tabIndex={-1} className={css.content} data-area={area}>
          {children}
        </main>
      </div>
      {open && (
        <Suspense>
          <AccountSheet me={me} more={account} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </ConfigProvider>
  )
}
