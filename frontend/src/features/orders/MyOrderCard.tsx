import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OrderRow } from '@/api/types'
import { Amount } from '@/ui/Amount'
import { Bone } from '@/ui/Bones'
import { ProblemNote } from '@/ui/ProblemNote'
import { useSeen } from '@/ui/useSeen'
import { When } from '@/ui/When'
import { LineChoice } from './LineChoice'
import css from './MyOrderCard.module.css'
import { OrderStatusTag } from './OrderStatusTag'
import { myOrderPath } from './orders.paths'
import { orderQueries } from './orders.queries'

const shownLines = 3

/** An order as its buyer sees it: the goods, and for each what can be done about it. */
export function MyOrderCard({ order }: { order: OrderRow }) {
  const { t } = useTranslation('orders')
  const { ref, seen } = useSeen<HTMLElement>()
  const options = useQuery({ ...orderQueries.returnOptions(order.id), enabled: seen })
  const lines = options.data?.lines.slice(0, shownLines)
  const hidden = order.lineCount - shownLines

  return (
    <article ref={ref} className={css.card} aria-label={t('mine.order', { number: order.number })}>
      <header className={css.head}>
        <Link to={myOrderPath(order.id)} className={css.number}>
          {order.number}
        </Link>
        <OrderStatusTag status={order.status} />
        <span className={css.placed}>
          <When at={order.placedAt} as="day" />
        </span>
      </header>
      {options.error && <ProblemNote error={options.error} retry={() => void options.refetch()} />}
      <ul>
        {lines
          ? lines.map((line) => (
              <li key={line.lineNo}>
                <LineChoice line={line} orderId={order.id} />
              </li>
            ))
          : !options.error &&
            Array.from({ length: Math.min(order.lineCount, shownLines) }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike, and none becomes a line
              <li key={`waiting ${index}`} className={css.waiting}>
                <Bone height={56} width={56} />
                <Bone height={78} />
              </li>
            ))}
      </ul>
      <footer className={css.foot}>
        {hidden > 0 && <Link to={myOrderPath(order.id)}>{t('mine.moreLines', { count: hidden })}</Link>}
        <span className={css.total}>
          {t('total')} <Amount of={order.total} strong />
        </span>
      </footer>
    </article>
  )
}
