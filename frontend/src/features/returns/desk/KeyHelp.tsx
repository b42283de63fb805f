import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@/ui/Sheet'
import { useKeys } from '@/ui/useKeys'
import css from './KeyHelp.module.css'

const keys = ['j', 'k', 'Enter', 'a', 'r', 'c', 'i', 'f', 's', 'o', 'q', 'n', 'p', 'u', '/', '?'] as const

export function KeyHelp() {
  const { t } = useTranslation('returns')
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={t('keys.title')} aria-keyshortcuts="?">
        ?
      </Button>
      {open && (
        <Sheet title={t('keys.title')} onClose={() => setOpen(false)}>
          <dl className={css.keys}>
            {keys.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`keys.${key}`)}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
      )}
    </>
  )
}
