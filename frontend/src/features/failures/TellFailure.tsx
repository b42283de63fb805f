import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { FormDrawer } from '@/ui/FormDrawer'
import { ProblemNote } from '@/ui/ProblemNote'
import { type CaseFailure, type FailureCode, failureQueries, useAddFailure } from './failures.queries'
import { ToldFailures } from './ToldFailures'

const classes: CaseFailure['failureClass'][] = ['PRODUCT', 'SERVICE', 'COURIER', 'OTHER']
const blank = { code: undefined as FailureCode | undefined, at: '', note: '' }

/** What was told, and something more to tell. */
export function TellFailure({ returnId, told }: { returnId: string; told: CaseFailure[] }) {
  const { t } = useTranslation('failures')
  const add = useAddFailure(returnId)
  const [{ code, at, note }, setDraft] = useState(blank)
  const change = (part: Partial<typeof blank>) => setDraft({ code, at, note, ...part })
  const tell = (done: () => void) => {
    if (!code || !at) return
    add.mutate(
      { code, failedAt: new Date(at).toISOString(), ...(note.trim() && { note: note.trim() }) },
      {
        onSuccess: () => {
          setDraft(blank)
          done()
        },
      },
    )
  }
  return (
    <FormDrawer
      title={t('tell')}
      size="small"
      lead={t('lead')}
      send={t('send')}
      sending={add}
      missing={[!code && t('code'), !at && t('at')]}
      shownAt={['/code', '/failedAt', '/note']}
      onSend={tell}
    >
      <ToldFailures returnId={returnId} told={told} />
      <CodeField
        value={code}
        standing={told.filter(({ takenBackAt }) => !takenBackAt).map((one) => one.code)}
        problem={add.error?.at('/code')?.detail}
        onChange={(chosen) => change({ code: chosen })}
      />
      <Field label={t('at')} problem={add.error?.at('/failedAt')?.detail}>
        <Input type="datetime-local" value={at} onChange={({ target }) => change({ at: target.value })} />
      </Field>
      <Field label={t('note')} problem={add.error?.at('/note')?.detail}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          value={note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </Field>
    </FormDrawer>
  )
}

interface CodeFieldProps {
  value?: FailureCode
  /** What is said of the case already. */
  standing: FailureCode[]
  problem?: string
  onChange: (code: FailureCode) => void
}

/** Asks for the codes only where somebody is about to choose one. */
function CodeField({ value, standing, problem, onChange }: CodeFieldProps) {
  const { t } = useTranslation('failures')
  const { data = [], isPending, error, refetch } = useQuery(failureQueries.codes())
  return (
    <>
      <Field label={t('code')} problem={problem}>
        <Select
          value={value}
          loading={isPending}
          placeholder={t('choose')}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={onChange}
          options={classes.map((one) => ({
            label: t(`class.${one}`),
            options: data
              .filter(({ failureClass }) => failureClass === one)
              .map(({ code, written, text }) => ({
                value: code,
                label: `${written} ${text}`,
                disabled: standing.includes(code),
              })),
          }))}
        />
      </Field>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
    </>
  )
}
