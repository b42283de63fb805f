import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { useNow } from '@/ui/now'
import { useMarkDelivered } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

const local = (millis: number) => {
  const at = new Date(millis)
  return new Date(millis - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The carrier's tracking says it has arrived: from then the shorter clock runs. */
export function DeliveredAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const delivered = useMarkDelivered(ret)
  const now = useNow()
  const [at, setAt] = useState(() => local(now))
  return (
    <ActForm
      ret={ret}
      action="DELIVERED"
      consequence={t('consequence.DELIVERED')}
      confirm={t('act.DELIVERED')}
      onConfirm={() => delivered.mutate({ at: new Date(at).toISOString() }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={delivered}
      shownAt={(pointer) => pointer === '/at'}
      missing={[!at && t('delivered.at')]}
    >
      <Field label={t('delivered.at')} problem={delivered.error?.at('/at')?.detail}>
        <Input
          type="datetime-local"
          max={local(now)}
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
      </Field>
    </ActForm>
  )
}
