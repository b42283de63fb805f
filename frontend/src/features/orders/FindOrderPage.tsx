import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Card, Stack } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './FindOrderPage.module.css'
import { useConfirmFound, useFindOrder } from './lookups.queries'
import { myOrderPath, myOrdersPath } from './orders.paths'

/** An order that does not know my account yet: its number, what I gave when I bought, and a code. */
export default function FindOrderPage() {
  const { t } = useTranslation('orders')
  const find = useFindOrder()
  const [asked, setAsked] = useState({ number: '', contact: '' })
  const ready = asked.number.trim() !== '' && asked.contact.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) find.mutate({ number: asked.number.trim(), contact: asked.contact.trim() })
  }
  return (
    <>
      <PageHeader title={t('find.title')} back={{ to: myOrdersPath(), label: t('mine.title') }} />
      <Stack>
        <Card label={t('find.title')}>
          <form className={css.form} onSubmit={submit}>
            <p className="quiet">{t('find.lead')}</p>
            {(['number', 'contact'] as const).map((field) => (
              <Field
                key={field}
                label={t(`find.${field}`)}
                help={t(`find.${field}Help`)}
                problem={find.error?.at(`/${field}`)?.detail}
              >
                <Input
                  value={asked[field]}
                  autoComplete={field === 'number' ? 'off' : 'email'}
                  onChange={({ target }) => setAsked((before) => ({ ...before, [field]: target.value }))}
                />
              </Field>
            ))}
            <SendButton
              block
              type={find.data ? 'default' : 'primary'}
              htmlType="submit"
              loading={find.isPending}
              missing={(['number', 'contact'] as const).map(
                (field) => !asked[field].trim() && t(`find.${field}`),
              )}
            >
              {t(find.data ? 'find.again' : 'find.send')}
            </SendButton>
            <ProblemNote
              error={find.error}
              shownAt={(pointer) => pointer === '/number' || pointer === '/contact'}
            />
          </form>
        </Card>
        {find.data && <CodeCard key={find.data.id} lookupId={find.data.id} />}
      </Stack>
    </>
  )
}

function CodeCard({ lookupId }: { lookupId: string }) {
  const { t } = useTranslation('orders')
  const navigate = useNavigate()
  const confirm = useConfirmFound(lookupId)
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.length === 6)
      confirm.mutate(code, { onSuccess: ({ orderId }) => void navigate(myOrderPath(orderId)) })
  }
  return (
    <Card label={t('find.codeTitle')}>
      <form className={css.form} onSubmit={submit}>
        <p role="status">{t('find.sent')}</p>
        <Field label={t('find.code')} problem={confirm.error?.at('/code')?.detail}>
          <Input
            autoFocus
            className={css.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={({ target }) => setCode(target.value.replace(/\D/g, ''))}
          />
        </Field>
        <SendButton
          block
          type="primary"
          htmlType="submit"
          loading={confirm.isPending}
          missing={[code.length !== 6 && t('find.code')]}
        >
          {t('find.confirm')}
        </SendButton>
        <ProblemNote error={confirm.error} shownAt={(pointer) => pointer === '/code'} />
      </form>
    </Card>
  )
}
