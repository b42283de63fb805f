import { Button } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api/problem'
import type { Evidence } from '@/api/types'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Disputes.module.css'
import type { Dispute } from './disputes.queries'

interface Said {
  text: string
  evidence?: string[]
  done?: boolean
}

interface SayingProps {
  id?: string
  label: string
  send: string
  /** A buyer's files belong to his order. */
  orderId?: string
  /** What sending it means, said before it is done. */
  consequence?: ReactNode
  /** This side was asked, and may say that it has no more. */
  mayEnd?: boolean
  sending: {
    isPending: boolean
    error: Problem | null
    mutate: (said: Said, then: { onSuccess: (fresh: Dispute) => void }) => void
  }
  onSent?: (fresh: Dispute) => void
}

/** Words, and files that prove them; what was said stays said. */
export function Saying({ id, label, send, orderId, consequence, mayEnd, sending, onSent }: SayingProps) {
  const { t } = useTranslation('disputes')
  const [text, setText] = useState('')
  const [evidence, setEvidence] = useState<Evidence[]>([])
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || busy || sending.isPending) return
    sending.mutate(
      {
        text: text.trim(),
        ...(evidence.length > 0 && { evidence: evidence.map(({ id }) => id) }),
        ...(mayEnd && done && { done }),
      },
      {
        onSuccess: (fresh) => {
          setText('')
          setEvidence([])
          onSent?.(fresh)
        },
      },
    )
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <label className={css.words}>
        {label}
        <textarea
          id={id}
          required
          rows={4}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <EvidenceTray
        orderId={orderId}
        label={t('say.files')}
        value={evidence}
        onChange={setEvidence}
        onBusy={setBusy}
        problem={sending.error?.at('/evidence')?.detail}
      />
      {mayEnd && (
        <label className={css.done}>
          <input type="checkbox" checked={done} onChange={({ target }) => setDone(target.checked)} />
          {t('say.done')}
        </label>
      )}
      {consequence && <p className="quiet">{consequence}</p>}
      <ProblemNote error={sending.error} shownAt={(at) => at === '/evidence'} />
      <Button type="primary" block htmlType="submit" loading={sending.isPending || busy}>
        {send}
      </Button>
    </form>
  )
}
