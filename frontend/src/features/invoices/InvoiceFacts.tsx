import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Amount } from '@/ui/Amount'
import { Tag, type Tone } from '@/ui/Tag'
import { When } from '@/ui/When'
import { InvoiceFile } from './InvoiceFile'
import css from './Invoices.module.css'
import type { Invoice, RedLetter } from './invoices.queries'

export const redTone: Record<RedLetter['state'], Tone> = {
  NO_CONFIRMATION: 'done',
  WAITS_FOR_BUYER: 'waiting',
  WAITS_FOR_SELLER: 'waiting',
  CONFIRMED: 'done',
  REJECTED_BY_BUYER: 'bad',
  REJECTED_BY_SELLER: 'bad',
  VOID_UNCONFIRMED: 'bad',
  WITHDRAWN: 'calm',
  VOID_AFTER_CONFIRMATION: 'bad',
}

/** None is done without its number. */
export const toneOf = (red: RedLetter): Tone =>
  redTone[red.state] === 'done' && !red.done
    ? 'waiting'
    : red.alarmed && redTone[red.state] === 'waiting'
      ? 'soon'
      : redTone[red.state]

/** `actsOf`: what may be done with a red letter, for those who may. */
export function InvoiceFacts({
  invoice,
  actsOf,
}: {
  invoice: Invoice
  actsOf?: (red: RedLetter) => ReactNode
}) {
  const { t } = useTranslation('invoices')
  const issued = invoice.state === 'ISSUED'
  return (
    <>
      <dl className={css.facts}>
        <dt>{t('heading')}</dt>
        <dd>
          {invoice.title} {invoice.taxId && <small className="quiet">{invoice.taxId}</small>}
        </dd>
        <dt>{t('amount')}</dt>
        <dd>
          <Amount of={invoice.amount} />
        </dd>
        {invoice.email && (
          <>
            <dt>{t('email')}</dt>
            <dd>{invoice.email}</dd>
          </>
        )}
        {issued ? (
          <>
            <dt>{t('number')}</dt>
            <dd>
              {invoice.number} <Tag tone="done">{t('issued')}</Tag>{' '}
              {invoice.fileId && <InvoiceFile fileId={invoice.fileId} number={invoice.number ?? ''} />}
            </dd>
            {invoice.further.map((one) => (
              <Fragment key={one.issuedAt}>
                <dt>{t('further')}</dt>
                <dd>
                  {one.number} <Amount of={one.amount} />{' '}
                  {one.fileId && <InvoiceFile fileId={one.fileId} number={one.number} />}
                </dd>
              </Fragment>
            ))}
            {invoice.again && (
              <>
                <dt>{t('again')}</dt>
                <dd>
                  <Amount of={invoice.again} />
                </dd>
              </>
            )}
          </>
        ) : (
          <>
            <dt>{t('asked')}</dt>
            <dd>
              <When at={invoice.dueAt} /> {invoice.alarmed && <Tag tone="bad">{t('late')}</Tag>}
            </dd>
          </>
        )}
        {invoice.answer && (
          <>
            <dt>{t('answer')}</dt>
            <dd>{invoice.answer}</dd>
          </>
        )}
      </dl>
      {invoice.red.length > 0 && (
        <>
          <h3>{t('red')}</h3>
          <ul className={css.red}>
            {invoice.red.map((red) => (
              <li key={red.id}>
                <span className={css.line}>
                  <span>
                    {t(`reason.${red.reason}`)} {red.number && <small className="quiet">{red.number}</small>}
                  </span>
                  <Tag tone={toneOf(red)}>{t(`state.${red.state}`)}</Tag>
                  <Amount of={red.amount} />
                </span>
                {redTone[red.state] === 'waiting' && red.voidAt && (
                  <p className="quiet">
                    {t('voidAt')} <When at={red.voidAt} />
                  </p>
                )}
                {redTone[red.state] === 'done' && !red.done && <p className="quiet">{t('noNumber')}</p>}
                {actsOf?.(red)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
