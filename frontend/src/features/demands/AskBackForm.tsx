import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leg } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { FormDrawer } from '@/ui/FormDrawer'
import { useAskBack } from './demands.queries'

/** Paid, and not his: he is asked for it, and sees why. */
export function AskBackForm({ refundId, leg }: { refundId: string; leg: Leg }) {
  const { t } = useTranslation('demands')
  const { money } = useFormat()
  const ask = useAskBack()
  const [words, setWords] = useState('')
  return (
    <FormDrawer
      title={t('askBack.open')}
      lead={t('askBack.lead')}
      send={t('askBack.send', { amount: money(leg.amount) })}
      sending={ask}
      missing={[!words.trim() && t('askBack.words')]}
      shownAt={['/words']}
      onSend={(done) => ask.mutate({ refundId, legId: leg.id, words: words.trim() }, { onSuccess: done })}
    >
      <Field label={t('askBack.words')} problem={ask.error?.at('/words')?.detail}>
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
    </FormDrawer>
  )
}
