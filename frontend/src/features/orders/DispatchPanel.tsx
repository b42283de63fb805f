import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import type { Order } from '@/api/types'
import { DueIn } from '@/ui/DueIn'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import css from './DispatchPanel.module.css'
import { useDispatch } from './orders.queries'

/** The order leaves; what is asked back stops it until somebody says what becomes of it. */
export function DispatchPanel({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation('orders')
  const { timing, status } = order
  const kept = order.lines.filter(({ cancelled }) => cancelled > 0)
  if (status !== 'PAID' && kept.length === 0 && !timing.stoppedAt) return null
  return (
    <Panel title={t('dispatch.title')}>
      {status === 'PAID' && timing.lateSince && (
        <p>
          <Tag tone="bad">{t('dispatch.late')}</Tag> <When at={timing.lateSince} />
        </p>
      )}
      {status === 'PAID' && !timing.lateSince && timing.dispatchBy && (
        <p>
          <DueIn dueAt={timing.dispatchBy} outcome={t('dispatch.else')} />
        </p>
      )}
      {timing.stoppedAt && <p>{t('dispatch.stopped')}</p>}
      {!timing.stoppedAt &&
        kept.map(({ lineNo, title, cancelled }) => (
          <p key={lineNo}>{t('dispatch.leaveOut', { count: cancelled, title })}</p>
        ))}
      {status === 'PAID' && <DispatchForm order={order} />}
    </Panel>
  )
}

function DispatchForm({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation('orders')
  const dispatch = useDispatch(order.id)
  const [carrier, setCarrier] = useState('')
  const [number, setNumber] = useState('')
  const isAskedBack = dispatch.error?.code === 'ASKED_BACK_BEFORE_DISPATCH'
  const ready = carrier.trim() !== '' && number.trim() !== ''
  const send = (despiteRefund?: 'LEFT_OUT' | 'SENT_ANYWAY') =>
    dispatch.mutate({ carrier: carrier.trim(), number: number.trim(), despiteRefund })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !dispatch.isPending) send()
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Field label={t('dispatch.carrier')} problem={dispatch.error?.at('/carrier')?.detail}>
        <Input value={carrier} onChange={({ target }) => setCarrier(target.value)} />
      </Field>
      <Field label={t('dispatch.number')} problem={dispatch.error?.at('/number')?.detail}>
        <Input value={number} onChange={({ target }) => setNumber(target.value)} />
      </Field>
      <ProblemNote error={dispatch.error} shownAt={(pointer) => ['/carrier', '/number'].includes(pointer)} />
      {isAskedBack ? (
        <div className={css.ways}>
          <Button type="primary" loading={dispatch.isPending} onClick={() => send('LEFT_OUT')}>
            {t('dispatch.leftOut')}
          </Button>
          <Button danger loading={dispatch.isPending} onClick={() => send('SENT_ANYWAY')}>
            {t('dispatch.sentAnyway')}
          </Button>
        </div>
      ) : (
        <SendButton
          type="primary"
          htmlType="submit"
          loading={dispatch.isPending}
          missing={[!carrier.trim() && t('dispatch.carrier'), !number.trim() && t('dispatch.number')]}
        >
          {t('dispatch.send')}
        </SendButton>
      )}
    </form>
  )
}
