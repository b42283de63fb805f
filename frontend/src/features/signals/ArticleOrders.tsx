import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import type { Problem } from '@/api/problem'
import { orderPath } from '@/features/orders/orders.paths'
import { casePath } from '@/features/returns/returns.paths'
import { Bones } from '@/ui/Bones'
import { Field } from '@/ui/Field'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemNote } from '@/ui/ProblemNote'
import { Sheet } from '@/ui/Sheet'
import { When } from '@/ui/When'
import css from './Signals.module.css'
import { type Signal, type SignalOrder, signalQueries, useOpenCaseForArticle } from './signals.queries'

/** Whose orders have the article, and a case for whom the shop does not let wait: one after the other, each with its own answer. */
export function ArticleOrders({ signal, onClose }: { signal: Signal; onClose: () => void }) {
  const { t } = useTranslation('signals')
  const orders = useInfiniteQuery(signalQueries.orders(signal.id))
  const open = useOpenCaseForArticle(signal)
  const [picked, setPicked] = useState<string[]>([])
  const [refused, setRefused] = useState<Record<string, Problem>>({})
  const [text, setText] = useState(signal.text)
  const rows = rowsOf(orders.data)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (open.isPending) return
    for (const row of rows.filter(({ id }) => picked.includes(id))) {
      const { orderId, lineNo, id } = row
      await open.mutateAsync({ orderId, lineNo, text: text.trim() }).then(
        () => setRefused(({ [id]: _, ...others }) => others),
        (problem: Problem) => setRefused((others) => ({ ...others, [id]: problem })),
      )
      setPicked((still) => still.filter((one) => one !== id))
    }
  }
  return (
    <Sheet title={t('ordersOf', { of: signal.sku })} onClose={onClose}>
      <form className={css.form} onSubmit={submit}>
        <p>{t('ordersText')}</p>
        <Field label={t('buyerReads')}>
          <Input.TextArea
            rows={3}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {orders.error && <ProblemNote error={orders.error} retry={() => void orders.refetch()} />}
        {orders.isPending && <Bones count={4} height={44} label={t('ordersOf', { of: signal.sku })} />}
        {orders.isSuccess && rows.length === 0 && <p className="quiet">{t('noOrders')}</p>}
        <ul className={css.orders}>
          {rows.map((row) => (
            <ArticleOrderRow
              key={row.id}
              row={row}
              problem={refused[row.id]}
              picked={picked.includes(row.id)}
              onPick={(on) =>
                setPicked((before) => (on ? [...before, row.id] : before.filter((one) => one !== row.id)))
              }
            />
          ))}
        </ul>
        <LoadMore {...orders} />
        <Button
          type="primary"
          htmlType="submit"
          loading={open.isPending}
          disabled={picked.length === 0 || !text.trim()}
        >
          {t('openPicked', { count: picked.length })}
        </Button>
      </form>
    </Sheet>
  )
}

interface RowProps {
  row: SignalOrder
  picked: boolean
  problem?: Problem
  onPick: (on: boolean) => void
}

function ArticleOrderRow({ row, picked, problem, onPick }: RowProps) {
  const { t } = useTranslation('signals')
  const { number, buyerName, orderId, placedAt, left, quantity, returnId, returnNumber } = row
  return (
    <li>
      <Checkbox
        checked={picked}
        disabled={Boolean(returnId) || left === 0}
        onChange={({ target }) => onPick(target.checked)}
        aria-label={t('pick', { number })}
      />
      <span>
        <Link to={orderPath(orderId)}>{number}</Link> <span className="quiet">{buyerName}</span>
        <br />
        <span className="quiet">
          <When at={placedAt} as="day" /> · {t('pieces', { left, quantity })}
          {returnId && (
            <>
              {' '}
              · {t('became')} <Link to={casePath(returnId)}>{returnNumber}</Link>
            </>
          )}
        </span>
        {problem && <ProblemNote error={problem} />}
      </span>
    </li>
  )
}
