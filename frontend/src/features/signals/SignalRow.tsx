import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { orderPath } from '@/features/orders/orders.paths'
import { casePath } from '@/features/returns/returns.paths'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { Sheet } from '@/ui/Sheet'
import { Tag, type Tone } from '@/ui/Tag'
import { When } from '@/ui/When'
import { ArticleOrders } from './ArticleOrders'
import css from './Signals.module.css'
import { type Signal, type SignalKind, useDismiss, useOpenCase } from './signals.queries'

const tone: Record<SignalKind, Tone> = {
  LOST: 'bad',
  DAMAGED: 'bad',
  SHORT: 'soon',
  STALLED: 'soon',
  UNSIGNED: 'soon',
  LATE: 'soon',
  REPEATED: 'soon',
  RETURNED: 'soon',
}

/** One thing to look after, and what became of it. */
export function SignalRow({ signal }: { signal: Signal }) {
  const { t } = useTranslation('signals')
  const may = has(useMe(), 'agent', 'supervisor', 'owner') && signal.state === 'OPEN'
  const [asking, setAsking] = useState<'case' | 'orders' | 'dismiss'>()
  const { kind, text, orderId, orderNumber, sku, since, raisedAt, returnId, returnNumber, why, endedBy } =
    signal
  const of = orderNumber ?? sku
  return (
    <li className={css.signal}>
      <header>
        <Tag tone={tone[kind]}>{t(`kind.${kind}`)}</Tag>
        {orderId ? (
          <Link to={orderPath(orderId)}>{orderNumber}</Link>
        ) : (
          <span className="tabular">{sku}</span>
        )}
        <span className="quiet">
          {t('since')} <When at={since} /> · {t('raised')} <When at={raisedAt} />
        </span>
      </header>
      <p>{text}</p>
      {returnId && (
        <p className="quiet">
          {t('became')} <Link to={casePath(returnId)}>{returnNumber}</Link>
        </p>
      )}
      {why && <p className="quiet">{t('dismissedWhy', { why, by: endedBy })}</p>}
      {may && (
        <p className={css.acts}>
          {orderId && (
            <Button type="primary" aria-label={t('openOf', { of })} onClick={() => setAsking('case')}>
              {t('open')}
            </Button>
          )}
          {sku && (
            <Button type="primary" aria-label={t('chooseOf', { of })} onClick={() => setAsking('orders')}>
              {t('orders')}
            </Button>
          )}
          <Button aria-label={t('dismissOf', { of })} onClick={() => setAsking('dismiss')}>
            {t('dismiss')}
          </Button>
        </p>
      )}
      {asking === 'case' && <OpenCase signal={signal} onClose={() => setAsking(undefined)} />}
      {asking === 'orders' && <ArticleOrders signal={signal} onClose={() => setAsking(undefined)} />}
      {asking === 'dismiss' && <Dismiss signal={signal} onClose={() => setAsking(undefined)} />}
    </li>
  )
}

function OpenCase({ signal, onClose }: { signal: Signal; onClose: () => void }) {
  const { t } = useTranslation('signals')
  const open = useOpenCase(signal)
  const [text, setText] = useState(signal.text)
  return (
    <Sheet title={t('openOf', { of: signal.orderNumber })} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          open.mutate({ text: text.trim() }, { onSuccess: onClose })
        }}
      >
        <p>{t('openText')}</p>
        <Field label={t('buyerReads')} problem={open.error?.at('/text')?.detail}>
          <Input.TextArea
            rows={3}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <ProblemNote error={open.error} shownAt={(pointer) => pointer === '/text'} />
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {t('open')}
        </Button>
      </form>
    </Sheet>
  )
}

function Dismiss({ signal, onClose }: { signal: Signal; onClose: () => void }) {
  const { t } = useTranslation('signals')
  const dismiss = useDismiss(signal)
  const [why, setWhy] = useState('')
  return (
    <Sheet title={t('dismissOf', { of: signal.orderNumber ?? signal.sku })} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          dismiss.mutate({ why: why.trim() }, { onSuccess: onClose })
        }}
      >
        <Field label={t('why')} problem={dismiss.error?.at('/why')?.detail}>
          <Input.TextArea
            rows={2}
            maxLength={500}
            required
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </Field>
        <ProblemNote error={dismiss.error} shownAt={(pointer) => pointer === '/why'} />
        <Button type="primary" htmlType="submit" loading={dismiss.isPending} disabled={!why.trim()}>
          {t('dismiss')}
        </Button>
      </form>
    </Sheet>
  )
}
