import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/Card'
import { ProblemNote } from '@/ui/ProblemNote'
import { InvoiceFacts } from './InvoiceFacts'
import styles from './Invoices.module.css'
import { invoiceQueries } from './invoices.queries'
import { RequestForm } from './RequestForm'

/** The buyer asks for his invoice, sees until when it is answered, and what was taken off it. */
export function InvoiceCard({ orderId }: { orderId: string }) {
  const { t } = useTranslation('invoices')
  const { data: invoice, error, isPending, refetch } = useQuery(invoiceQueries.of(orderId))
  const [open, setOpen] = useState(false)
  return (
    <Card label={t('title')}>
      <h2>{t('title')}</h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {invoice && <InvoiceFacts invoice={invoice} />}
      {!isPending && !error && invoice?.state !== 'ISSUED' && (
        <>
          <Button className={styles.ask} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(invoice ? 'correct' : 'ask')}
          </Button>
          {open && <RequestForm orderId={orderId} invoice={invoice} onSent={() => setOpen(false)} />}
        </>
      )}
    </Card>
  )
}
