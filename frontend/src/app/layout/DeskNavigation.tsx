import { MenuOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate } from 'react-router'
import { useKeyPairs } from '@/ui/useKeys'
import css from './DeskNavigation.module.css'
import type { NavigationGroup } from './deskNavigation'

/** Beside every page of the desk: wide where there is room, icons with their words where there is less. */
export function DeskRail({ groups }: { groups: NavigationGroup[] }) {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const places = groups.flatMap(({ places }) => places)
  const waiting = useKeyPairs(
    'g',
    t('keys.go'),
    Object.fromEntries(places.map(({ go, to }) => [go, () => void navigate(to)])),
  )
  return (
    <nav className={css.rail} aria-label={t('nav.main')} data-keys={waiting || undefined}>
      <Places groups={groups} />
    </nav>
  )
}

/** The same places on a phone, behind one button. */
export function DeskMenu({ groups }: { groups: NavigationGroup[] }) {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={css.menu}
        aria-label={t('nav.open')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <MenuOutlined />
      </button>
      {open && (
        <Drawer label={t('nav.main')} onClose={() => setOpen(false)}>
          <Places groups={groups} onGo={() => setOpen(false)} />
        </Drawer>
      )}
    </>
  )
}

function Places({ groups, onGo }: { groups: NavigationGroup[]; onGo?: () => void }) {
  const { t } = useTranslation('common')
  return groups.map(({ word, places }) => (
    <div key={word} className={css.group}>
      <p aria-hidden="true">{t(`nav.group.${word}`)}</p>
      <ul aria-label={t(`nav.group.${word}`)}>
        {places.map(({ to, word, go, icon: Icon }) => (
          <li key={to}>
            <NavLink to={to} onClick={onGo} aria-keyshortcuts={`g ${go}`}>
              <Icon />
              <span>{t(`nav.${word}`)}</span>
              <span className={css.key} aria-hidden="true">
                {go}
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ))
}

function Drawer({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('common')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal?.()
    return () => element?.close?.()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={css.drawer}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <nav aria-label={label}>
        <button type="button" className={css.close} onClick={onClose} aria-label={t('close')}>
          ×
        </button>
        {children}
      </nav>
    </dialog>
  )
}
