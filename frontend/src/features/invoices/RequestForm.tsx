import { Checkbox, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Invoices.module.css'
import { type Invoice, useRequestInvoice } from './invoices.queries'

const atField = ['/title', '/taxId', '/email']

/** To whom it is made out; a company gives its tax number. */
export function RequestForm({
  orderId,
  invoice,
  onSent,
}: {
  orderId: string
  invoice?: Invoice | null
  onSent: () => void
}) {
  const { t } = useTranslation('invoices')
  const [draft, setDraft] = useState({
    forCompany: invoice?.forCompany ?? false,
    title: invoice?.title ?? '',
    taxId: invoice?.taxId ?? '',
    email: invoice?.email ?? '',
  })
  const send = useRequestInvoice(orderId)
  const at = (pointer: string) => send.error?.at(pointer)?.detail
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { forCompany, title, taxId, email } = draft
    send.mutate(
      {
        forCompany,
        title: title.trim(),
        taxId: forCompany ? taxId.trim() || undefined : undefined,
        email: email.trim() || undefined,
      },
      { onSuccess: onSent },
    )
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <p className="quiet">{t('free')}</p>
      <Checkbox
        checked={draft.forCompany}
        onChange={({ target }) => setDraft({ ...draft, forCompany: target.checked })}
      >
        {t('forCompany')}
      </Checkbox>
      <Field label={t('heading')} problem={at('/title')}>
        <Input
          maxLength={200}
          value={draft.title}
          onChange={(event) => setDraft({ ...draft, title: event.target.value })}
        />
      </Field>
      {draft.forCompany && (
        <Field label={t('taxId')} problem={at('/taxId')}>
          <Input
            maxLength={40}
            value={draft.taxId}
            onChange={(event) => setDraft({ ...draft, taxId: event.target.value })}
          />
        </Field>
      )}
      <Field label={t('email')} problem={at('/email')}>
        <Input
          type="email"
          maxLength={200}
          value={draft.email}
          onChange={(event) => setDraft({ ...draft, email: event.target.value })}
        />
      </Field>
      <ProblemNote error={send.error} shownAt={(pointer) => atField.includes(pointer)} />
      <SendButton
        type="primary"
        htmlType="submit"
        missing={[!draft.title.trim() && t('heading')]}
        loading={send.isPending}
      >
        {t('send')}
      </SendButton>
    </form>
  )
}
