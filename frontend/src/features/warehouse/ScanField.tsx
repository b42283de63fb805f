import { Button } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCamera } from './useCamera'
import css from './Warehouse.module.css'

/** A wedge types and ends with Enter, so the field is always ready for it; a tablet may use its camera. */
export function ScanField({ onCode, busy }: { onCode: (code: string) => void; busy: boolean }) {
  const { t } = useTranslation('warehouse')
  const [code, setCode] = useState('')
  const [camera, setCamera] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { video, failed } = useCamera(camera, onCode)
  useFocusKept(field)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() && !busy) onCode(code.trim())
    setCode('')
  }
  return (
    <form className={css.column} onSubmit={submit}>
      <div className={css.scan}>
        <input
          ref={field}
          aria-label={t('field')}
          placeholder={t('field')}
          value={code}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t('find')}
        </Button>
        <Button size="large" aria-pressed={camera} onClick={() => setCamera(!camera)}>
          {t(camera ? 'cameraOff' : 'camera')}
        </Button>
      </div>
      {camera && !failed && (
        <video ref={video} className={css.video} playsInline muted aria-label={t('cameraSees')} />
      )}
      {failed && <p role="alert">{t('cameraFailed')}</p>}
    </form>
  )
}

/** Whatever was pressed, the next scan lands in the field; who writes elsewhere is left alone. */
function useFocusKept(field: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    field.current?.focus()
    const back = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const elsewhere = target.closest(
        'input, textarea, select, button, a, [role=combobox], [role=dialog], dialog',
      )
      if (!elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey) field.current?.focus()
    }
    document.addEventListener('keydown', back, true)
    return () => document.removeEventListener('keydown', back, true)
  }, [field])
}
