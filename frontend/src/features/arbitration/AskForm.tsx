import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Dispute, useAskSide } from '@/features/disputes/disputes.queries'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Arbitration.module.css'

type Side = 'BUYER' | 'SELLER'

const SIDES: readonly Side[] = ['SELLER', 'BUYER']

/** One side is asked; its clock runs from now. Who is being asked already is not asked again. */
export function AskForm({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes')
  const ask = useAskSide(dispute)
  const [wanted, setWanted] = useState<Side>('SELLER')
  const [text, setText] = useState('')
  const free = SIDES.filter((side) => dispute.state !== `EVIDENCE_${side}`)
  const side = free.find((one) => one === wanted) ?? (wanted === 'SELLER' ? 'BUYER' : 'SELLER')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) ask.mutate({ side, text: text.trim() }, { onSuccess: () => setText('') })
  }
  return (
    <Panel title={t('desk.ask')}>
      <form className={css.form} onSubmit={submit}>
        <Picks
          label={t('desk.askSide')}
          value={side}
          onChange={setWanted}
          options={free.map((value) => ({ value, label: t(`side.${value}`) }))}
        />
        <Field label={t('desk.askText')} problem={ask.error?.at('/text')?.detail}>
          <Input.TextArea
            rows={2}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <ProblemNote error={ask.error} shownAt={(at) => at === '/text'} />
        <SendButton htmlType="submit" missing={[!text.trim() && t('desk.askText')]} loading={ask.isPending}>
          {t('desk.askSend')}
        </SendButton>
      </form>
    </Panel>
  )
}
