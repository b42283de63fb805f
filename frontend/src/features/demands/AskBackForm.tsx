import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leg } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Demands.module.css'
import { useAskBack } from './demands.queries'

/** Paid, and not his: he is asked for it, and sees why. */
export function AskBackForm({ refundId, leg }: { refundId: string; leg: Leg }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const ask = useAskBack()
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() && !ask.isPending)
      ask.mutate({ refundId, legId: leg.id, words: words.trim() }, { onSuccess: () => setOpen(false) })
  }
  return (
    <>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {t('askBack.open')}
      </Button>
      {open && (
        <form className={css.form} onSubmit={submit} noValidate>
          <p className="quiet">{t('askBack.lead')}</p>
          <Field label={t('askBack.words')} problem={ask.error?.at('/words')?.detail}>
            <Input.TextArea
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </Field>
          <ProblemNote error={ask.error} shownAt={(pointer) => pointer === '/words'} />
          <SendButton
            type="primary"
            htmlType="submit"
            loading={ask.isPending}
            missing={[!words.trim() && t('askBack.words')]}
          >
            {t('askBack.send', { amount: money(leg.amount) })}
          </SendButton>
        </form>
      )}
    </>
  )
}
