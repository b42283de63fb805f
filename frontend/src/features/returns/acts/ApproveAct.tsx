import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { useApprove } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

export function ApproveAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const approve = useApprove(ret)
  const [message, setMessage] = useState('')
  return (
    <ActForm
      ret={ret}
      action="APPROVE"
      consequence={t(ret.kind === 'REFUND_ONLY' ? 'approve.refundOnly' : 'approve.goodsComeBack', {
        amount: money(ret.amount),
      })}
      confirm={t('act.APPROVE')}
      onConfirm={() =>
        approve.mutate(message.trim() ? { message: message.trim() } : {}, { onSuccess: onDone })
      }
      onCancel={onDone}
      sending={approve}
    >
      <Field label={t('approve.message')} help={t('approve.messageHelp')}>
        <Input.TextArea
          rows={3}
          maxLength={1000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </Field>
    </ActForm>
  )
}
