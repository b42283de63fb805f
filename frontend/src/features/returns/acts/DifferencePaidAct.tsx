import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { useDifferencePaid } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import { wordOf } from './keys'

/** The buyer has paid what the dearer article costs more. */
export function DifferencePaidAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const paid = useDifferencePaid(ret)
  const [reference, setReference] = useState('')
  return (
    <ActForm
      ret={ret}
      action="DIFFERENCE_PAID"
      consequence={
        ret.difference &&
        t('differencePaid.consequence', { amount: money(ret.difference.left ?? ret.difference.amount) })
      }
      confirm={t(`act.${wordOf('DIFFERENCE_PAID', ret)}`)}
      onConfirm={() => paid.mutate({ reference: reference.trim() }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={paid}
      shownAt={(pointer) => pointer === '/reference'}
      missing={[!reference.trim() && t('differencePaid.reference')]}
    >
      <Field label={t('differencePaid.reference')} problem={paid.error?.at('/reference')?.detail}>
        <Input maxLength={120} value={reference} onChange={({ target }) => setReference(target.value)} />
      </Field>
    </ActForm>
  )
}
