import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import { evidenceBlob } from '@/features/evidence/evidence.queries'
import { ProblemNote } from '@/ui/ProblemNote'
import { saveFile } from '@/ui/saveFile'

/** What was issued, as the file it is: fetched with the reader's own right to it. */
export function InvoiceFile({ fileId, number }: { fileId: string; number: string }) {
  const { t } = useTranslation('invoices')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem>()
  const fetchIt = async () => {
    setBusy(true)
    setFailed(undefined)
    try {
      saveFile(
        `${number.replaceAll(/[^\w.-]+/g, '-')}.pdf`,
        await evidenceBlob(`evidence/${fileId}/original`),
      )
    } catch (failure) {
      setFailed(asProblem(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void fetchIt()}>
        {t('file')}
      </Button>
      <ProblemNote error={failed} />
    </>
  )
}
