import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import type { Order } from '@/api/types'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './DispatchPanel.module.css'
import { useTold } from './orders.queries'

/** Nobody told this buyer of the right to withdraw before he bought: since when he knows decides how long he has it. */
export function ToldPanel({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation(['orders', 'common'])
  const { terms } = order
  const told = useTold(order.id, order.etag)
  const [day, setDay] = useState(terms.toldOfWithdrawalOn ?? '')
  const may = has(useMe(), 'agent')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day) told.mutate({ on: day })
  }
  return (
    <Panel title={t('told.title')}>
      <form className={css.form} onSubmit={submit} noValidate>
        <p className="quiet">{t('told.what')}</p>
        <Field label={t('told.day')} problem={told.error?.at('/on')?.detail}>
          <Input
            type="date"
            style={{ width: 180 }}
            disabled={!may}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </Field>
        {terms.toldBy && <p className="quiet">{t('told.by', { name: terms.toldBy })}</p>}
        <ProblemNote error={told.error} shownAt={(pointer) => pointer === '/on'} />
        {may && (
          <div className={css.ways}>
            {day !== terms.toldOfWithdrawalOn && (
              <SendButton
                type="primary"
                htmlType="submit"
                loading={told.isPending}
                missing={[!day && t('told.day')]}
              >
                {t('common:save')}
              </SendButton>
            )}
            {terms.toldOfWithdrawalOn && (
              <Button loading={told.isPending} onClick={() => told.mutate({})}>
                {t('told.not')}
              </Button>
            )}
          </div>
        )}
      </form>
    </Panel>
  )
}
