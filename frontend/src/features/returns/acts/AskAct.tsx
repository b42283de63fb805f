import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { useAskBuyer } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** Something must be known before it can be decided. */
export function AskAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const ask = useAskBuyer(ret)
  const [message, setMessage] = useState('')
  return (
    <ActForm
      ret={ret}
      action="ASK"
      consequence={t('ask.consequence')}
      confirm={t('act.ASK')}
      onConfirm={() => ask.mutate({ message: message.trim() }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={ask}
      shownAt={(pointer) => pointer === '/message'}
      missing={[!message.trim() && t('ask.message')]}
    >
      <Field label={t('ask.message')} help={t('ask.help')} problem={ask.error?.at('/message')?.detail}>
        <Input.TextArea
          rows={3}
          maxLength={2000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      </Field>
    </ActForm>
  )
}
