import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import type { Order } from '@/api/types'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './DispatchPanel.module.css'
import { useInstalled } from './orders.queries'

/** What the shop sets up at the buyer's has its guarantee from that day; said again it is corrected. */
export function InstalledForm({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation(['orders', 'common'])
  const installed = useInstalled(order)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState('')
  if (!open) {
    const known = order.shipments.some(({ installedAt }) => installedAt)
    return <Button onClick={() => setOpen(true)}>{t(known ? 'installed.correct' : 'installed.say')}</Button>
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (at) installed.mutate({ at: new Date(at).toISOString() }, { onSuccess: () => setOpen(false) })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Field
        label={t('installed.at')}
        help={t('installed.help')}
        problem={installed.error?.at('/at')?.detail}
      >
        <Input type="datetime-local" value={at} onChange={({ target }) => setAt(target.value)} />
      </Field>
      <ProblemNote error={installed.error} shownAt={(pointer) => pointer === '/at'} />
      <div className={css.ways}>
        <SendButton
          type="primary"
          htmlType="submit"
          loading={installed.isPending}
          missing={[!at && t('installed.at')]}
        >
          {t('common:save')}
        </SendButton>
        <Button onClick={() => setOpen(false)}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}
