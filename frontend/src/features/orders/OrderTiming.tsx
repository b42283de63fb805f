import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Tagged } from '@/api/client'
import type { Order } from '@/api/types'
import { myReturnPath } from '@/features/returns/returns.paths'
import { Amount } from '@/ui/Amount'
import { Card } from '@/ui/Card'
import { DueIn } from '@/ui/DueIn'
import { ProblemNote } from '@/ui/ProblemNote'
import { Sheet } from '@/ui/Sheet'
import { When } from '@/ui/When'
import css from './OrderTiming.module.css'
import { useConfirmReceipt, useTakeBack } from './orders.queries'

/** What the buyer was promised in time: until when it leaves, what he may do when it did not, when it counts as received. */
export function OrderTiming({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation('orders')
  const { timing, status } = order
  const rest = status === 'SHIPPED' && order.lines.some(({ unsent }) => unsent > 0)
  if (timing.mayTakeBack) return <Late order={order} rest={rest} />
  // late, and all of it in cases already: there is nothing more to be promised
  if ((rest || status === 'PAID') && timing.dispatchBy && !timing.lateSince) {
    const title = t(rest ? 'timing.restLeaves' : 'timing.leaves')
    return (
      <Card label={title}>
        <h2>{title}</h2>
        <p>
          <DueIn dueAt={timing.dispatchBy} outcome={t('timing.leavesElse')} />
        </p>
      </Card>
    )
  }
  if (timing.stoppedAt) {
    return (
      <Card label={t('timing.stopped')}>
        <h2>{t('timing.stopped')}</h2>
        <p className="quiet">
          <When at={timing.stoppedAt} />
        </p>
      </Card>
    )
  }
  return status === 'SHIPPED' && !rest ? <Travelling order={order} /> : null
}

function Late({ order, rest }: { order: Tagged<Order>; rest: boolean }) {
  const { t } = useTranslation('orders')
  const navigate = useNavigate()
  const take = useTakeBack(order.id)
  const [asking, setAsking] = useState(false)
  return (
    <Card label={t('timing.late')}>
      <h2>{t('timing.late')}</h2>
      <p>
        {t('timing.lateText', { shop: order.shopName })}{' '}
        {order.timing.lateSince && (
          <span className="quiet">
            <When at={order.timing.lateSince} />
          </span>
        )}
      </p>
      <Button type="primary" block className={css.act} onClick={() => setAsking(true)}>
        {t('timing.takeBack')}
      </Button>
      {asking && (
        <Sheet title={t('timing.takeBack')} onClose={() => setAsking(false)}>
          <p>
            {rest ? (
              t('timing.takeRestBackText')
            ) : (
              <>
                {t('timing.takeBackText')} <Amount of={order.total} strong />
              </>
            )}
          </p>
          <ProblemNote error={take.error} />
          <Button
            type="primary"
            block
            loading={take.isPending}
            onClick={() => take.mutate(undefined, { onSuccess: ({ id }) => void navigate(myReturnPath(id)) })}
          >
            {t('timing.takeBackYes')}
          </Button>
          <Button block onClick={() => setAsking(false)}>
            {t('timing.wait')}
          </Button>
        </Sheet>
      )}
    </Card>
  )
}

function Travelling({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation('orders')
  const confirm = useConfirmReceipt(order.id)
  const { receivedAt, receivedBy, receiveBy } = order.timing
  if (receivedAt) {
    return (
      <Card label={t('timing.received')}>
        <h2>{t('timing.received')}</h2>
        <p className="quiet">
          {t(receivedBy === 'BUYER' ? 'timing.receivedByYou' : 'timing.receivedByClock')}{' '}
          <When at={receivedAt} />
        </p>
      </Card>
    )
  }
  return (
    <Card label={t('timing.travels')}>
      <h2>{t('timing.travels')}</h2>
      {receiveBy && (
        <p>
          <DueIn dueAt={receiveBy} outcome={t('timing.receivedElse')} />
        </p>
      )}
      <p className="quiet">{t('timing.windowStays')}</p>
      <ProblemNote error={confirm.error} />
      <Button block className={css.act} loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {t('timing.haveIt')}
      </Button>
    </Card>
  )
}
