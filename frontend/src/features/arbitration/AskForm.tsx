import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Dispute, useAskSide } from '@/features/disputes/disputes.queries'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Arbitration.module.css'

/** One side is asked; its clock runs from now. */
export function AskForm({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes')
  const ask = useAskSide(dispute)
  const [side, setSide] = useState<'BUYER' | 'SELLER'>('SELLER')
  const [text, setText] = useState('')
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
          onChange={setSide}
          options={(['SELLER', 'BUYER'] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
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
        <Button htmlType="submit" disabled={!text.trim()} loading={ask.isPending}>
          {t('desk.askSend')}
        </Button>
      </form>
    </Panel>
  )
}
