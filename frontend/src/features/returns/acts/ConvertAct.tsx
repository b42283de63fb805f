import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { comesBack } from '../kinds'
import { useConvert } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** What was agreed on cannot be had: all of the money instead. */
export function ConvertAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const convert = useConvert(ret)
  const [message, setMessage] = useState('')
  return (
    <ActForm
      ret={ret}
      action="CONVERT"
      consequence={t(comesBack(ret.kind) ? 'convert.afterGoods' : 'convert.atOnce', {
        amount: money(ret.amount),
      })}
      confirm={t('act.CONVERT')}
      onConfirm={() => convert.mutate({ message: message.trim() }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={convert}
      shownAt={(pointer) => pointer === '/message'}
      missing={[!message.trim() && t('convert.message')]}
    >
      <Field label={t('convert.message')} problem={convert.error?.at('/message')?.detail}>
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
