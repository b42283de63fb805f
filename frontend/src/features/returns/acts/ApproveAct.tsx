import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { comesBack, isReplaced } from '../kinds'
import { useApprove } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import { type Secured, SecuredChoice } from './SecuredChoice'

export function ApproveAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const approve = useApprove(ret)
  const [message, setMessage] = useState('')
  const [advance, setAdvance] = useState(false)
  const [securedBy, setSecuredBy] = useState<Secured>('deadline')
  return (
    <ActForm
      ret={ret}
      action="APPROVE"
      consequence={t(`approve.${consequenceOf(ret.kind, advance && securedBy)}`, {
        amount: money(ret.amount),
      })}
      confirm={t('act.APPROVE')}
      onConfirm={() =>
        approve.mutate(
          {
            ...(message.trim() && { message: message.trim() }),
            ...(advance && { advance }),
            ...(advance && securedBy === 'hold' && { hold: true }),
          },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sending={approve}
      shownAt={(pointer) => pointer === '/hold'}
    >
      {ret.kind === 'EXCHANGE' && (
        <Checkbox checked={advance} onChange={({ target }) => setAdvance(target.checked)}>
          {t('approve.advance')}
        </Checkbox>
      )}
      {ret.kind === 'EXCHANGE' && advance && (
        <SecuredChoice
          value={securedBy}
          onChange={setSecuredBy}
          problem={approve.error?.at('/hold')?.detail}
        />
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

function consequenceOf(kind: Kind, advance: false | Secured) {
  if (kind === 'REPAIR') return 'repair'
  if (kind === 'EXCHANGE' && advance) return advance === 'hold' ? 'exchangeHeld' : 'exchangeFirst'
  if (isReplaced(kind)) return comesBack(kind) ? 'exchange' : 'reship'
  return comesBack(kind) ? 'goodsComeBack' : 'refundOnly'
}
