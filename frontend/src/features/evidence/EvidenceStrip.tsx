import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidencePicture } from './EvidencePicture'
import css from './EvidenceStrip.module.css'
import type { Evidence } from './evidence.queries'

const Lightbox = lazy(() => import('./Lightbox'))

/** The pictures of a case, small, and whose they are; one opens large. */
export function EvidenceStrip({ evidence, by }: { evidence: Evidence[]; by?: string }) {
  const { t } = useTranslation('evidence')
  const [open, setOpen] = useState<number>()
  if (evidence.length === 0) return null
  return (
    <>
      {by && <p className="quiet">{by}</p>}
      <ul className={css.strip} aria-label={by}>
        {evidence.map((one, index) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => setOpen(index)}
              aria-label={t('enlarge', { name: one.fileName })}
            >
              <EvidencePicture of={one} className={css.picture} />
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Suspense>
          <Lightbox evidence={evidence} at={open} onMove={setOpen} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
