import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@/ui/Sheet'
import { saveFile } from '@/ui/saveFile'
import css from './WayBack.module.css'
import { slipFile, slipPicture } from './wayback.queries'

/** The slip to print, and its codes to hold up: black on white and as large as the screen lets them be. */
export function SlipButtons({ returnId, number }: { returnId: string; number: string }) {
  const { t } = useTranslation('wayback')
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    setFailed(false)
    try {
      saveFile(`slip-${number}.pdf`, await slipFile(returnId))
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <p className="quiet" style={{ marginTop: 14 }}>
        {t('slip.hint')}
      </p>
      <div className={css.slip}>
        <Button onClick={() => setOpen(true)}>{t('slip.show')}</Button>
        <Button loading={busy} onClick={() => void download()}>
          {t('slip.pdf')}
        </Button>
      </div>
      {failed && <p role="alert">{t('slip.failed')}</p>}
      {open && (
        <Sheet title={`${t('slip.title')} ${number}`} onClose={() => setOpen(false)}>
          <Codes returnId={returnId} number={number} />
        </Sheet>
      )}
    </>
  )
}

function Codes({ returnId, number }: { returnId: string; number: string }) {
  const { t } = useTranslation('wayback')
  const [picture, setPicture] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let gone = false
    slipPicture(returnId).then(
      (svg) => gone || setPicture(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`),
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [returnId])
  if (failed) return <p role="alert">{t('slip.failed')}</p>
  return picture ? <img className={css.codes} src={picture} alt={t('slip.alt', { number })} /> : null
}
