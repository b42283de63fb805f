import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/api/types'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { type RejectCode, returnQueries, useReject } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import css from './ActForm.module.css'
import { RejectStop } from './RejectStop'

/** A refusal needs a coded reason and what proves it. */
export function RejectAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const { data: codes = [], error: noCodes } = useQuery(returnQueries.rejectOptions(ret))
  const reject = useReject(ret)
  const [code, setCode] = useState<RejectCode>()
  const [message, setMessage] = useState('')
  const [evidence, setEvidence] = useState<Evidence[]>([])
  const [busy, setBusy] = useState(false)
  const chosen = codes.find((one) => one.code === code)
  const proof = chosen?.proof ?? 'NONE'
  const stopped = chosen?.stopped ?? reject.error?.body.advice
  const proofMissing = proof !== 'NONE' && evidence.length === 0

  // What may be sent stands first.
  const byUse = [...codes].sort((one, other) => Number(Boolean(one.stopped)) - Number(Boolean(other.stopped)))
  const isStopped = (value: unknown) => Boolean(codes.find((one) => one.code === value)?.stopped)

  const confirm = () =>
    code &&
    reject.mutate(
      { code, message: message.trim(), evidence: evidence.map(({ id }) => id) },
      { onSuccess: onDone },
    )

  return (
    <ActForm
      ret={ret}
      action="REJECT"
      consequence={t('reject.consequence', { count: ret.editsLeft })}
      confirm={t('act.REJECT')}
      onConfirm={confirm}
      onCancel={onDone}
      sending={reject}
      shownAt={(pointer) => ['/code', '/message', '/evidence'].includes(pointer)}
      missing={[
        (!code || chosen?.stopped) && t('reject.code'),
        (busy || proofMissing) && t('reject.proof'),
        !message.trim() && t('reject.message'),
      ]}
    >
      <ProblemNote error={noCodes} />
      <Field label={t('reject.code')} problem={reject.error?.at('/code')?.detail}>
        <Select
          value={code}
          onChange={setCode}
          placeholder={t('reject.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          listHeight={480}
          virtual={false}
          optionRender={({ label, value }) => (
            <span className={css.wrapped} data-stopped={isStopped(value) || undefined}>
              {label}
              {isStopped(value) && <small> · {t('reject.notLawful')}</small>}
            </span>
          )}
          options={byUse.map(({ code: value, text }) => ({ value, label: text }))}
        />
      </Field>
      {stopped && <RejectStop advice={stopped} onChoose={setCode} />}
      <EvidenceTray
        label={t('reject.proof')}
        hint={t(`reject.proofNeeded.${proof}`)}
        value={evidence}
        onChange={setEvidence}
        onBusy={setBusy}
        problem={reject.error?.at('/evidence')?.detail}
      />
      <Field
        label={t('reject.message')}
        help={t('reject.messageHelp')}
        problem={reject.error?.at('/message')?.detail}
      >
        <Input.TextArea
          rows={4}
          maxLength={1000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </Field>
    </ActForm>
  )
}
