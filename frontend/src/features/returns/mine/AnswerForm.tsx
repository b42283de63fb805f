import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/api/types'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import { Card } from '@/ui/Card'
import { VerbProblem } from '../acts/VerbProblem'
import { type Seen, useAnswerShop } from '../returns.queries'
import css from './AnswerForm.module.css'

/** The shop wants to know something; the answer may carry photos. */
export function AnswerForm({ ret }: { ret: Seen }) {
  const { t } = useTranslation(['returns', 'evidence'])
  const answer = useAnswerShop(ret)
  const [text, setText] = useState('')
  const [evidence, setEvidence] = useState<Evidence[]>([])
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || busy || answer.isPending) return
    answer.mutate({
      text: text.trim(),
      ...(evidence.length > 0 && { evidence: evidence.map(({ id }) => id) }),
    })
  }
  return (
    <Card label={t('answer.title')}>
      <h2>{t('answer.title')}</h2>
      <blockquote className={css.question}>{ret.question}</blockquote>
      <form className={css.form} onSubmit={submit}>
        <label className={css.words}>
          {t('answer.text')}
          <textarea
            required
            rows={3}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <EvidenceTray
          orderId={ret.orderId}
          label={t('answer.photos')}
          value={evidence}
          onChange={setEvidence}
          onBusy={setBusy}
          problem={answer.error?.at('/evidence')?.detail}
        />
        <VerbProblem ret={ret} action="ANSWER" sending={answer} shownAt={(at) => at === '/evidence'} />
        <Button type="primary" block htmlType="submit" loading={answer.isPending || busy}>
          {busy ? t('evidence:wait') : t('answer.send')}
        </Button>
      </form>
    </Card>
  )
}
