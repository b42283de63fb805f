import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { authorizedFetch } from '@/api/authorizedFetch'
import { apiBase } from '@/api/client'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Disputes.module.css'

/** Everything of the dispute to take along: a paper to read, or the paper with all files and their hashes. */
export function Packet({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation('disputes')
  const [loading, setLoading] = useState<'pdf' | 'zip'>()
  const [error, setError] = useState<unknown>()
  const fetchIt = async (kind: 'pdf' | 'zip') => {
    setLoading(kind)
    setError(undefined)
    try {
      save(
        await load(`${apiBase}/disputes/${id}/${kind === 'zip' ? 'packet' : 'packet.pdf'}`, kind),
        `${number}.${kind}`,
      )
    } catch (failure) {
      setError(failure)
    } finally {
      setLoading(undefined)
    }
  }
  return (
    <div>
      <div className={css.acts}>
        <Button loading={loading === 'pdf'} onClick={() => void fetchIt('pdf')}>
          {t('packet.pdf')}
        </Button>
        <Button loading={loading === 'zip'} onClick={() => void fetchIt('zip')}>
          {t('packet.zip')}
        </Button>
      </div>
      <ProblemNote error={error} />
    </div>
  )
}

async function load(address: string, kind: 'pdf' | 'zip') {
  const headers = { Accept: `application/${kind}, application/problem+json` }
  const answer = await authorizedFetch(new Request(address, { headers }))
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.blob()
}

function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
