import { useSuspenseQueries } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Ask, Reason } from '@/api/types'
import { orderPath, useOrderId } from '@/features/orders/orders.paths'
import { orderQueries } from '@/features/orders/orders.queries'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { Field } from '@/ui/Field'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Stepper } from '@/ui/Stepper'
import css from './acts/ActForm.module.css'
import { WhatItComesTo } from './agree/WhatItComesTo'
import { useAgreeReturn } from './agreeing.queries'
import own from './ByAgreementPage.module.css'
import { casePath } from './returns.paths'
import { titlesOf } from './titles'

const kinds = ['RETURN_REFUND', 'EXCHANGE'] as const
const payers = ['SELLER', 'BUYER', 'SILENT'] as const

/** Said at its field already. */
const shown = (pointer: string) =>
  ['/lines', '/reason', '/because', '/returnPostage'].some((part) => pointer.startsWith(part))

/** The rules refuse it, and both sides agree on it all the same: which goods, why, and who pays the way back. */
export default function ByAgreementPage() {
  const { t } = useTranslation(['agreeing', 'returns'])
  const orderId = useOrderId()
  const navigate = useNavigate()
  const [{ data: order }, { data: options }] = useSuspenseQueries({
    queries: [orderQueries.one(orderId), orderQueries.returnOptions(orderId)],
  })
  const agree = useAgreeReturn()
  const [quantities, setQuantities] = useState<Record<number, number>>({})
  const [reason, setReason] = useState<Reason>()
  const [kind, setKind] = useState<(typeof kinds)[number]>('RETURN_REFUND')
  const [payer, setPayer] = useState<(typeof payers)[number]>('SILENT')
  const [because, setBecause] = useState('')

  const left = options.lines.filter((line) => line.left > 0)
  const reasons = left[0]?.reasons ?? []
  const lines = left
    .map(({ lineNo }) => ({ lineNo, quantity: quantities[lineNo] ?? 0 }))
    .filter(({ quantity }) => quantity > 0)
  const ask: Ask | undefined = lines.length > 0 && reason ? { orderId, kind, reason, lines } : undefined
  const returnPostage = payer === 'SILENT' ? undefined : payer
  const wrong = (at: string) => {
    const refused = agree.error?.body.errors?.find(({ pointer }) => pointer?.startsWith(at))
    return refused && (refused.detail ?? agree.error?.message)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ask && because.trim() && !agree.isPending) {
      agree.mutate(
        { ...ask, returnPostage, because: because.trim() },
        { onSuccess: ({ id }) => void navigate(casePath(id), { replace: true }) },
      )
    }
  }

  return (
    <div className={own.page}>
      <PageHeader
        title={t('title')}
        back={{ to: orderPath(orderId), label: order.number }}
        below={<p className="quiet">{t('what')}</p>}
      />
      {left.length === 0 ? (
        <p>{t('nothingLeft')}</p>
      ) : (
        <form className={css.form} onSubmit={submit} noValidate>
          <Panel title={t('goods')}>
            {left.map((line) => (
              <div key={line.lineNo} className={own.line}>
                <p>
                  {line.title} <span className="quiet">{line.variant}</span>
                </p>
                <Stepper
                  label={t('howMany', { title: line.title })}
                  value={quantities[line.lineNo] ?? 0}
                  max={line.left}
                  onChange={(quantity) => setQuantities({ ...quantities, [line.lineNo]: quantity })}
                />
              </div>
            ))}
            {wrong('/lines') && <p role="alert">{wrong('/lines')}</p>}
          </Panel>
          <Field label={t('reason')} problem={wrong('/reason')}>
            <Select<Reason>
              value={reason}
              onChange={setReason}
              options={reasons.map(({ code, text }) => ({ value: code, label: text }))}
            />
          </Field>
          <ChoiceCards
            name="kind"
            legend={t('kind')}
            value={kind}
            onChange={setKind}
            choices={kinds.map((value) => ({ value, title: t(`returns:kind.${value}`) }))}
          />
          <ChoiceCards
            name="payer"
            legend={t('payer')}
            value={payer}
            onChange={setPayer}
            problem={wrong('/returnPostage')}
            choices={payers.map((value) => ({
              value,
              title: t(`paidBy.${value}`),
              detail: value === 'SILENT' ? t('silent') : undefined,
            }))}
          />
          <Field label={t('because')} help={t('becauseHelp')} problem={wrong('/because')}>
            <Input.TextArea
              rows={3}
              maxLength={500}
              value={because}
              onChange={({ target }) => setBecause(target.value)}
            />
          </Field>
          <WhatItComesTo ask={ask} payer={returnPostage} titleOf={titlesOf(order.lines)} />
          <p className={css.consequence}>{t('consequence')}</p>
          <ProblemNote error={agree.error} shownAt={shown} />
          <div className={css.buttons}>
            <SendButton
              type="primary"
              htmlType="submit"
              loading={agree.isPending}
              missing={[
                lines.length === 0 && t('goods'),
                !reason && t('reason'),
                !because.trim() && t('because'),
              ]}
            >
              {t('send')}
            </SendButton>
          </div>
        </form>
      )}
    </div>
  )
}
