import { type ClipboardEvent, type DragEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidencePicture } from './EvidencePicture'
import css from './EvidenceTray.module.css'
import type { Evidence } from './evidence.queries'
import { type Piece, useUploads } from './useUploads'

interface EvidenceTrayProps {
  label: string
  hint?: string
  value: Evidence[]
  onChange: (evidence: Evidence[]) => void
  onBusy?: (busy: boolean) => void
  problem?: string
  accept?: string
  /** The order of a buyer's case; staff need not say. */
  orderId?: string
}

/** Pictures by camera, drop or paste; each shows how far it is, and can be tried again or taken away. */
export function EvidenceTray(props: EvidenceTrayProps) {
  const { label, hint, value, onChange, onBusy, problem, accept = 'image/*,application/pdf', orderId } = props
  const { t } = useTranslation('evidence')
  const { pieces, isBusy, add, retry, remove } = useUploads(value, onChange, orderId)
  const [over, setOver] = useState(false)
  const id = useId()

  useEffect(() => onBusy?.(isBusy), [isBusy, onBusy])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    add(event.clipboardData.files)
  }

  return (
    <section
      className={css.tray}
      aria-labelledby={`${id}-label`}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <h3 id={`${id}-label`}>{label}</h3>
      {hint && <p className="quiet">{hint}</p>}
      <ul className={css.pieces}>
        {pieces.map((piece) => (
          <PieceTile
            key={piece.key}
            piece={piece}
            onRetry={() => retry(piece.key)}
            onRemove={() => remove(piece)}
          />
        ))}
        <li>
          <label className={css.add}>
            <input
              className="visually-hidden"
              type="file"
              accept={accept}
              multiple
              onChange={(event) => {
                add(event.target.files ?? [])
                event.target.value = ''
              }}
            />
            <span aria-hidden="true">+</span>
            <span className={css.addWords}>{t('add')}</span>
          </label>
        </li>
      </ul>
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

function PieceTile({
  piece,
  onRetry,
  onRemove,
}: {
  piece: Piece
  onRetry: () => void
  onRemove: () => void
}) {
  const { t } = useTranslation('evidence')
  const percent = Math.round(piece.share * 100)
  return (
    <li className={css.piece} data-failed={piece.problem ? true : undefined}>
      {piece.evidence ? (
        <EvidencePicture of={piece.evidence} className={css.picture} />
      ) : piece.local ? (
        <img className={css.picture} src={piece.local} alt={piece.name} />
      ) : (
        <span className={css.picture}>{piece.name}</span>
      )}
      {!piece.evidence && !piece.problem && (
        <progress
          className={css.progress}
          max={100}
          value={percent}
          aria-label={t('uploading', { name: piece.name })}
        />
      )}
      {piece.problem && (
        <button type="button" className={css.retry} onClick={onRetry}>
          {t('retry')}
          <span className="visually-hidden"> {piece.name}</span>
        </button>
      )}
      <button
        type="button"
        className={css.remove}
        onClick={onRemove}
        aria-label={t('remove', { name: piece.name })}
      >
        ×
      </button>
      {piece.problem && (
        <p className={css.why} role="alert">
          {piece.problem.status > 0 ? piece.problem.message : t('lost')}
        </p>
      )}
    </li>
  )
}
