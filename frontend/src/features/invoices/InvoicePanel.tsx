import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import type { Evidence } from '@/features/evidence/evidence.queries'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { InvoiceFacts } from './InvoiceFacts'
import { InvoicePdf } from './InvoicePdf'
import css from './Invoices.module.css'
import {
  type Invoice,
  type IssueVerb,
  invoiceQueries,
  type RedLetter,
  useAnswerInvoice,
  useAttachInvoiceFile,
  useIssueInvoice,
  useRedLetter,
} from './invoices.queries'

/** The shop's side of an order's invoice: answer, issue, and see its red letters through. */
export function InvoicePanel({ orderId }: { orderId: string }) {
  const { t } = useTranslation('invoices')
  const { data: invoice, error, isPending, refetch } = useQuery(invoiceQueries.of(orderId))
  const mayAct = has(useMe(), 'agent', 'supervisor', 'owner', 'finance')
  return (
    <Panel title={t('title')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!isPending && !error && !invoice && <p className="quiet">{t('noRequest')}</p>}
      {invoice && (
        <InvoiceFacts
          invoice={invoice}
          actsOf={mayAct ? (red) => <RedActs invoiceId={invoice.id} red={red} /> : undefined}
        />
      )}
      {invoice && mayAct && invoice.state === 'REQUESTED' && (
        <>
          <Issue invoice={invoice} amount={invoice.amount} verb="issue" />
          <Answer invoice={invoice} />
        </>
      )}
      {invoice && mayAct && invoice.again && (
        <Issue invoice={invoice} amount={invoice.again} verb="issue-again" />
      )}
      {invoice && mayAct && invoice.state === 'ISSUED' && <Attach invoice={invoice} />}
    </Panel>
  )
}

/** `verb`: for the first time, or anew over what came back after it was taken off. */
function Issue({ invoice, amount, verb }: { invoice: Invoice; amount: Invoice['amount']; verb: IssueVerb }) {
  const { t } = useTranslation(['invoices', 'invoicesDesk'])
  const { money } = useFormat()
  const issue = useIssueInvoice(invoice.id, verb)
  const [number, setNumber] = useState('')
  const [file, setFile] = useState<Evidence>()
  return (
    <div className={css.form}>
      <Field label={t('issueNumber')} problem={issue.error?.at('/number')?.detail}>
        <Input maxLength={60} value={number} onChange={(event) => setNumber(event.target.value)} />
      </Field>
      <InvoicePdf file={file} onFile={setFile} label={t('invoicesDesk:choosePdf')} />
      <SendButton
        type="primary"
        missing={[!number.trim() && t('issueNumber')]}
        loading={issue.isPending}
        onClick={() => issue.mutate({ number: number.trim(), fileId: file?.id })}
      >
        {t(verb === 'issue' ? 'issue' : 'invoicesDesk:issueAgain', { amount: money(amount) })}
      </SendButton>
      <ProblemNote error={issue.error} shownAt={(pointer) => pointer === '/number'} />
    </div>
  )
}

/** What was issued without its file, or with a wrong one. */
function Attach({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoicesDesk')
  const attach = useAttachInvoiceFile(invoice.id)
  return (
    <>
      <InvoicePdf
        onFile={(file) => attach.mutate({ fileId: file.id })}
        label={t(invoice.fileId ? 'exchangePdf' : 'attachPdf')}
      />
      <ProblemNote error={attach.error} />
    </>
  )
}

function Answer({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices')
  const answer = useAnswerInvoice(invoice.id)
  const [text, setText] = useState('')
  return (
    <div className={css.form}>
      <Field label={t('answer')} help={t('free')} problem={answer.error?.at('/text')?.detail}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <SendButton
        missing={[!text.trim() && t('answer')]}
        loading={answer.isPending}
        onClick={() => answer.mutate({ text: text.trim() })}
      >
        {t('answerSend')}
      </SendButton>
      <ProblemNote error={answer.error} shownAt={(pointer) => pointer === '/text'} />
    </div>
  )
}

/** Either side may enter the confirmation sheet at the tax office; the other one confirms it. */
function RedActs({ invoiceId, red }: { invoiceId: string; red: RedLetter }) {
  const { t } = useTranslation(['invoices', 'invoicesDesk'])
  const act = useRedLetter(invoiceId, red.id)
  const [number, setNumber] = useState('')
  const waits = red.state === 'WAITS_FOR_BUYER' || red.state === 'WAITS_FOR_SELLER'
  const ours = red.state === 'WAITS_FOR_SELLER'
  const direct = red.state === 'NO_CONFIRMATION'
  const stands = waits || direct || red.state === 'CONFIRMED'
  if (direct && red.done) return null
  return (
    <span className={css.line}>
      {(waits || direct) && (
        <>
          <Input
            aria-label={t('redNumber')}
            placeholder={t('redNumber')}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <SendButton
            missing={[!number.trim() && t('redNumber')]}
            loading={act.isPending}
            onClick={() => act.mutate({ verb: 'confirm', number: number.trim() })}
          >
            {t(direct ? 'invoicesDesk:numbered' : ours ? 'invoicesDesk:confirmOurs' : 'confirm')}
          </SendButton>
          {waits && (
            <Button loading={act.isPending} onClick={() => act.mutate({ verb: 'reject' })}>
              {t(ours ? 'invoicesDesk:rejectOurs' : 'reject')}
            </Button>
          )}
        </>
      )}
      {stands ? (
        <Button loading={act.isPending} onClick={() => act.mutate({ verb: 'withdraw' })}>
          {t('withdraw')}
        </Button>
      ) : (
        <>
          <Button loading={act.isPending} onClick={() => act.mutate({ verb: 'restart', by: 'SELLER' })}>
            {t('restart')}
          </Button>
          <Button loading={act.isPending} onClick={() => act.mutate({ verb: 'restart', by: 'BUYER' })}>
            {t('invoicesDesk:enteredByBuyer')}
          </Button>
        </>
      )}
      <ProblemNote error={act.error} />
    </span>
  )
}
