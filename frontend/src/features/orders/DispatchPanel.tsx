import { Button, Checkbox, Input, InputNumber } from 'antd'
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
  const isOpen = status === 'PAID' || (status === 'SHIPPED' && order.lines.some(({ unsent }) => unsent > 0))
  const kept = order.lines.filter(({ cancelled }) => cancelled > 0)
  if (!isOpen && kept.length === 0 && !timing.stoppedAt) return null
  return (
    <Panel title={t('dispatch.title')}>
      {isOpen && timing.lateSince && (
        <p>
          <Tag tone="bad">{t('dispatch.late')}</Tag> <When at={timing.lateSince} />
        </p>
      )}
      {isOpen && !timing.lateSince && timing.dispatchBy && (
        <p>
          <DueIn
            dueAt={timing.dispatchBy}
            outcome={t(status === 'PAID' ? 'dispatch.else' : 'dispatch.elseRest')}
          />
        </p>
      )}
      {timing.stoppedAt && <p>{t('dispatch.stopped')}</p>}
      {!timing.stoppedAt &&
        kept.map(({ lineNo, title, cancelled }) => (
          <p key={lineNo}>{t('dispatch.leaveOut', { count: cancelled, title })}</p>
        ))}
      {isOpen && <DispatchForm order={order} />}
    </Panel>
  )
}

type Pieces = Record<number, number>

const allOf = (lines: Order['lines']): Pieces =>
  Object.fromEntries(lines.map(({ lineNo, unsent }) => [lineNo, unsent]))

const packed = (part: Pieces) =>
  Object.entries(part)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineNo, quantity]) => ({ lineNo: Number(lineNo), quantity }))

function DispatchForm({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation('orders')
  const dispatch = useDispatch(order)
  const [carrier, setCarrier] = useState('')
  const [number, setNumber] = useState('')
  // of each line that has not left; absent: all of the rest is in this parcel
  const [part, setPart] = useState<Pieces>()
  const here = order.lines.filter(({ unsent }) => unsent > 0)
  const lines = part && packed(part)
  const isAskedBack = dispatch.error?.code === 'ASKED_BACK_BEFORE_DISPATCH'
  const ready = carrier.trim() !== '' && number.trim() !== '' && lines?.length !== 0
  const send = (despiteRefund?: 'LEFT_OUT' | 'SENT_ANYWAY') =>
    dispatch.mutate({ carrier: carrier.trim(), number: number.trim(), despiteRefund, lines })
  const problemOf = (lineNo: number) => {
    const at = lines?.findIndex((line) => line.lineNo === lineNo) ?? -1
    return at < 0 ? undefined : dispatch.error?.at(`/lines/${at}/quantity`)?.detail
  }
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
      {here.reduce((sum, { unsent }) => sum + unsent, 0) > 1 && (
        <Checkbox
          checked={part !== undefined}
          onChange={({ target }) => setPart(target.checked ? allOf(here) : undefined)}
        >
          {t('dispatch.part')}
        </Checkbox>
      )}
      {part &&
        here.map(({ lineNo, title, unsent }) => (
          <Field key={lineNo} label={t('dispatch.pieces', { title })} problem={problemOf(lineNo)}>
            <InputNumber
              min={0}
              max={unsent}
              precision={0}
              value={part[lineNo]}
              onChange={(pieces) => setPart({ ...part, [lineNo]: pieces ?? 0 })}
            />
          </Field>
        ))}
      <ProblemNote
        error={dispatch.error}
        shownAt={(pointer) =>
          ['/carrier', '/number'].includes(pointer) || (!!part && pointer.startsWith('/lines/'))
        }
      />
      {isAskedBack ? (
        <div className={css.ways}>
          {/* who says which pieces are in it leaves out the others himself */}
          {!part && (
            <Button type="primary" loading={dispatch.isPending} onClick={() => send('LEFT_OUT')}>
              {t('dispatch.leftOut')}
            </Button>
          )}
          <Button danger loading={dispatch.isPending} onClick={() => send('SENT_ANYWAY')}>
            {t('dispatch.sentAnyway')}
          </Button>
        </div>
      ) : (
        <SendButton
          type="primary"
          htmlType="submit"
          loading={dispatch.isPending}
          missing={[
            !carrier.trim() && t('dispatch.carrier'),
            !number.trim() && t('dispatch.number'),
            lines?.length === 0 && t('dispatch.part'),
          ]}
        >
          {t('dispatch.send')}
        </SendButton>
      )}
    </form>
  )
}
