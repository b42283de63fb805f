import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Dispute, type Opinion, useGiveOpinion } from '@/features/disputes/disputes.queries'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Arbitration.module.css'

type Result = Opinion['answers'][number]['result']
type Finding = NonNullable<Opinion['finding']>

const findings: Finding[] = ['SOUND', 'FAULTY', 'NOT_AS_DESCRIBED', 'MISUSED', 'CANNOT_TELL']
const results: Result[] = ['MET', 'NOT_MET', 'CANNOT_TELL']

/** Point by point of the standard, then all in all. */
export function OpinionForm({ dispute, opinion }: { dispute: Dispute; opinion: Opinion }) {
  const { t } = useTranslation('disputes')
  const give = useGiveOpinion(dispute)
  const [answers, setAnswers] = useState<Record<string, Result>>({})
  const [finding, setFinding] = useState<Finding>()
  const [text, setText] = useState('')
  const { points } = opinion.standard
  const said = points.flatMap(({ id }) => (answers[id] ? [{ pointId: id, result: answers[id] }] : []))
  const ready = finding !== undefined && said.length === points.length && text.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (finding !== undefined && ready) give.mutate({ finding, answers: said, text: text.trim() })
  }
  return (
    <Panel title={t('expertise.title')}>
      <form className={css.form} onSubmit={submit}>
        <ul className={css.points}>
          {points.map((point) => (
            <li key={point.id}>
              <p>{point.text}</p>
              <Picks<Result | ''>
                label={point.text}
                value={answers[point.id] ?? ''}
                onChange={(result) => result && setAnswers({ ...answers, [point.id]: result })}
                options={results.map((value) => ({ value, label: t(`result.${value}`) }))}
              />
            </li>
          ))}
        </ul>
        <ChoiceCards
          name="finding"
          legend={t('expertise.finding')}
          value={finding}
          onChange={setFinding}
          choices={findings.map((value) => ({ value, title: t(`finding.${value}`) }))}
        />
        <Field label={t('expertise.text')}>
          <Input.TextArea
            rows={4}
            maxLength={4000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <p className="quiet">{t('expertise.consequence')}</p>
        <ProblemNote error={give.error} />
        <SendButton
          type="primary"
          htmlType="submit"
          missing={[
            ...points.map((point) => !answers[point.id] && point.text),
            !finding && t('expertise.finding'),
            !text.trim() && t('expertise.text'),
          ]}
          loading={give.isPending}
        >
          {t('expertise.send')}
        </SendButton>
      </form>
    </Panel>
  )
}
