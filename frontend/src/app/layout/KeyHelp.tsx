import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@/ui/Sheet'
import { keysHere, useKeys } from '@/ui/useKeys'
import frame from './AppFrame.module.css'
import type { NavigationGroup } from './deskNavigation'
import css from './KeyHelp.module.css'

/** Every key that works on this screen, and how to reach every other. */
export function KeyHelp({ groups }: { groups: NavigationGroup[] }) {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  useKeys({ '?': { says: t('keys.help'), act: () => setOpen(true) } })
  const places = groups.flatMap(({ places }) => places)
  return (
    <>
      <button
        type="button"
        className={`${frame.round} ${css.help}`}
        onClick={() => setOpen(true)}
        aria-label={t('keys.title')}
        aria-keyshortcuts="?"
      >
        ?
      </button>
      {open && (
        <Sheet title={t('keys.title')} onClose={() => setOpen(false)}>
          <h3 className={css.title}>{t('keys.here')}</h3>
          <dl className={css.keys}>
            {keysHere().map(([key, { says }]) => (
              <KeyRow key={key} keys={[key]} says={says} />
            ))}
          </dl>
          <h3 className={css.title}>{t('keys.places')}</h3>
          <dl className={css.keys}>
            {places.map(({ go, word }) => (
              <KeyRow key={go} keys={['g', go]} says={t(`nav.${word}`)} />
            ))}
          </dl>
        </Sheet>
      )}
    </>
  )
}

function KeyRow({ keys, says }: { keys: string[]; says: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{says}</dd>
    </div>
  )
}
