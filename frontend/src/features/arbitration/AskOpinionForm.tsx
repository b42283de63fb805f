import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Dispute, disputeQueries, useAskOpinion } from '@/features/disputes/disputes.queries'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Arbitration.module.css'

/** Somebody who knows such goods looks at them, by a written standard. */
export function AskOpinionForm({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes')
  const { data: standards = [] } = useQuery(disputeQueries.standards())
  const ask = useAskOpinion(dispute)
  const [standardId, setStandard] = useState<string>()
  const [question, setQuestion] = useState('')
  const ready = standardId !== undefined && question.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (standardId !== undefined && ready) ask.mutate({ standardId, question: question.trim() })
  }
  return (
    <Panel title={t('desk.askOpinion')}>
      <form className={css.form} onSubmit={submit}>
        <ChoiceCards
          name="standard"
          legend={t('desk.standard')}
          value={standardId}
          onChange={setStandard}
          choices={standards.map(({ id, name }) => ({ value: id, title: name }))}
        />
        <Field label={t('desk.question')}>
          <Input.TextArea
            rows={2}
            maxLength={2000}
            value={question}
            onChange={({ target }) => setQuestion(target.value)}
          />
        </Field>
        <ProblemNote error={ask.error} />
        <SendButton
          htmlType="submit"
          missing={[!standardId && t('desk.standard'), !question.trim() && t('desk.question')]}
          loading={ask.isPending}
        >
          {t('desk.askOpinion')}
        </SendButton>
      </form>
    </Panel>
  )
}
