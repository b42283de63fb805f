import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import { type Evidence, upload } from '@/features/evidence/evidence.queries'
import { FilePick } from '@/ui/FilePick'
import { ProblemNote } from '@/ui/ProblemNote'

/** The file that the buyer gets: handed in when it is chosen, told when it is there. */
export function InvoicePdf({
  file,
  onFile,
  label,
}: {
  file?: Evidence
  onFile: (file: Evidence) => void
  label: string
}) {
  const { t } = useTranslation('invoicesDesk')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem>()
  const send = async (chosen: File) => {
    setBusy(true)
    setFailed(undefined)
    try {
      onFile(await upload(chosen, { key: crypto.randomUUID() }, () => undefined).done)
    } catch (failure) {
      setFailed(asProblem(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <span>
        <FilePick accept="application/pdf" disabled={busy} onPick={(chosen) => void send(chosen)}>
          {busy ? t('sending') : label}
        </FilePick>{' '}
        {file && <small role="status">{file.fileName}</small>}
      </span>
      <ProblemNote error={failed} />
    </>
  )
}
