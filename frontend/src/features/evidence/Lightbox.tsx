import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { saveFile } from '@/ui/saveFile'
import { EvidencePicture } from './EvidencePicture'
import { type Evidence, evidenceBlob } from './evidence.queries'
import css from './Lightbox.module.css'

interface LightboxProps {
  evidence: Evidence[]
  at: number
  onMove: (index: number) => void
  onClose: () => void
}

/** A picture large, to be turned and looked at closely, with what proves its origin. */
export default function Lightbox({ evidence, at, onMove, onClose }: LightboxProps) {
  const { t } = useTranslation('evidence')
  const format = useFormat()
  const dialog = useRef<HTMLDialogElement>(null)
  const [turn, setTurn] = useState(0)
  const [zoom, setZoom] = useState(1)
  const shown = evidence[at]

  useEffect(() => {
    dialog.current?.showModal?.()
  }, [])

  const move = (step: number) => {
    setTurn(0)
    setZoom(1)
    onMove((at + step + evidence.length) % evidence.length)
  }
  const rotate = () => setTurn((degrees) => degrees + 90)
  const larger = () => setZoom((factor) => Math.min(4, factor * 1.5))
  const smaller = () => setZoom((factor) => Math.max(1, factor / 1.5))
  const press = (key: string) => {
    if (key === 'ArrowRight') move(1)
    if (key === 'ArrowLeft') move(-1)
    if (key === 'r') rotate()
    if (key === '+') larger()
    if (key === '-') smaller()
  }

  if (!shown) return null
  const uploader = shown.uploadedBy ?? (shown.uploadedBySide === 'STAFF' ? t('theShop') : undefined)
  return (
    <dialog
      ref={dialog}
      className={css.lightbox}
      aria-label={shown.fileName}
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation()
        press(event.key)
      }}
    >
      <div className={css.stage}>
        <div style={{ transform: `rotate(${turn}deg) scale(${zoom})` }} className={css.turned}>
          <EvidencePicture key={shown.id} of={shown} size="original" className={css.picture} />
        </div>
      </div>
      <div className={css.tools} role="toolbar" aria-label={t('tools')}>
        {evidence.length > 1 && (
          <button type="button" onClick={() => move(-1)}>
            ‹ {t('previous')}
          </button>
        )}
        <button type="button" onClick={rotate}>
          ↻ {t('rotate')}
        </button>
        <button type="button" onClick={smaller} disabled={zoom <= 1}>
          − {t('smaller')}
        </button>
        <button type="button" onClick={larger} disabled={zoom >= 4}>
          + {t('larger')}
        </button>
        <button type="button" onClick={() => void download(shown)}>
          ↓ {t('download')}
        </button>
        {evidence.length > 1 && (
          <button type="button" onClick={() => move(1)}>
            {t('next')} ›
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          × {t('close')}
        </button>
      </div>
      <dl className={css.facts}>
        <dt>{shown.fileName}</dt>
        <dd>
          {format.exact(shown.uploadedAt)}
          {uploader && ` · ${uploader}`} · {format.bytes(shown.bytes)}
        </dd>
        <dd className={css.hash}>SHA-256 {shown.sha256}</dd>
      </dl>
    </dialog>
  )
}

const download = async (evidence: Evidence) =>
  saveFile(evidence.fileName, await evidenceBlob(evidence.links.original))
