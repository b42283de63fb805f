import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rowsOf } from '@/api/pages'
import { orderPath } from '@/features/orders/orders.paths'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { SearchField } from '@/ui/SearchField'
import { Tag } from '@/ui/Tag'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import { redTone, toneOf } from './InvoiceFacts'
import { InvoicePanel } from './InvoicePanel'
import css from './Invoices.module.css'
import { type Invoice, invoiceQueries, type RedLetter } from './invoices.queries'

const states = ['REQUESTED', 'ISSUED'] as const satisfies Invoice['state'][]
const reds = Object.keys(redTone) as RedLetter['state'][]

/** Every invoice that was asked for: what is due first, and what became of the red letters of those that were issued. */
export default function InvoicesPage() {
  const { t } = useTranslation(['invoicesDesk', 'invoices'])
  const { of, change } = useAddress()
  const state = states.find((one) => one === of('state')) ?? 'REQUESTED'
  const red = state === 'ISSUED' ? reds.find((one) => one === of('red')) : undefined
  const again = state === 'ISSUED' && of('red') === 'AGAIN'
  const invoices = useInfiniteQuery(
    invoiceQueries.list({ state, red, again: again || undefined, q: of('q') }),
  )
  const rows = rowsOf(invoices.data)
  const { error, isPending } = invoices
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <div className={css.filters}>
            <SearchField label={t('search')} value={of('q')} onChange={(q) => change({ q })} />
            <Picks
              label={t('views')}
              value={state}
              onChange={(next) => change({ state: next === 'REQUESTED' ? undefined : next, red: undefined })}
              options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
            />
            {state === 'ISSUED' && (
              <Select<RedLetter['state'] | 'AGAIN' | ''>
                aria-label={t('red')}
                className={css.redFilter}
                value={again ? 'AGAIN' : (red ?? '')}
                onChange={(next) => change({ red: next || undefined })}
                options={[
                  { value: '', label: t('anyRed') },
                  { value: 'AGAIN', label: t('again') },
                  ...reds.map((value) => ({ value, label: t(`invoices:state.${value}`) })),
                ]}
              />
            )}
          </div>
        }
      />
      {error && <ProblemNote error={error} retry={() => void invoices.refetch()} />}
      {isPending && <Bones count={5} height={64} label={t('title')} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState title={t(of('q') || red || again ? 'noneFound' : `none.${state}`)}>
          {t('noneText')}
        </EmptyState>
      )}
      <ul className={css.list}>
        {rows.map((invoice) => (
          <li key={invoice.id} className={css.row}>
            <Row invoice={invoice} />
          </li>
        ))}
      </ul>
      <LoadMore {...invoices} />
    </>
  )
}

function Row({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation(['invoicesDesk', 'invoices'])
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.who}>
          {invoice.title} <small className="quiet">{invoice.taxId}</small>
        </span>
        <span className="quiet tabular">{invoice.number ?? invoice.orderNumber}</span>
        {invoice.state === 'REQUESTED' ? (
          <span>
            <When at={invoice.dueAt} /> {invoice.alarmed && <Tag tone="bad">{t('invoices:late')}</Tag>}
          </span>
        ) : (
          invoice.issuedAt && (
            <span className="quiet">
              <When at={invoice.issuedAt} as="day" />
            </span>
          )
        )}
        {invoice.red.map((one) => (
          <Tag key={one.id} tone={toneOf(one)}>
            {t(`invoices:state.${one.state}`)}
          </Tag>
        ))}
        {invoice.again && <Tag tone="waiting">{t('again')}</Tag>}
        <Amount of={invoice.amount} strong />
      </summary>
      {open && (
        <>
          <p>
            <Link to={orderPath(invoice.orderId)}>{t('order', { number: invoice.orderNumber })}</Link>
          </p>
          <InvoicePanel orderId={invoice.orderId} />
        </>
      )}
    </details>
  )
}
