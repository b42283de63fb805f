import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { comesBack, isReplaced } from '../kinds'
import { useApprove } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

export function ApproveAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const approve = useApprove(ret)
  const [message, setMessage] = useState('')
  const [advance, setAdvance] = useState(false)
  return (
    <ActForm
      ret={ret}
      action="APPROVE"
      consequence={t(`approve.${consequenceOf(ret.kind, advance)}`, { amount: money(ret.amount) })}
      confirm={t('act.APPROVE')}
      onConfirm={() =>
        approve.mutate(
          { ...(message.trim() && { message: message.trim() }), ...(advance && { advance }) },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sending={approve}
    >
      {ret.kind === 'EXCHANGE' && (
        <Checkbox checked={advance} onChange={({ target }) => setAdvance(target.checked)}>
          {t('approve.advance')}
        </Checkbox>
      )}
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

function consequenceOf(kind: Kind, advance: boolean) {
  if (kind === 'REPAIR') return 'repair'
  if (isReplaced(kind)) return comesBack(kind) ? (advance ? 'exchangeFirst' : 'exchange') : 'reship'
  return comesBack(kind) ? 'goodsComeBack' : 'refundOnly'
}
