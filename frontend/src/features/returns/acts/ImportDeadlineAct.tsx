import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { useImportDeadline } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** A platform's own deadline goes before ours. */
export function ImportDeadlineAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const set = useImportDeadline(ret)
  const [dueAt, setDueAt] = useState('')
  const [source, setSource] = useState('')
  return (
    <ActForm
      ret={ret}
      action="IMPORT_DEADLINE"
      consequence={t('consequence.IMPORT_DEADLINE')}
      confirm={t('act.IMPORT_DEADLINE')}
      onConfirm={() =>
        set.mutate({ dueAt: new Date(dueAt).toISOString(), source: source.trim() }, { onSuccess: onDone })
      }
      onCancel={onDone}
      sending={set}
      shownAt={(pointer) => pointer === '/dueAt'}
      missing={[!dueAt && t('deadline.at'), !source.trim() && t('deadline.source')]}
    >
      <Field label={t('deadline.at')} problem={set.error?.at('/dueAt')?.detail}>
        <Input type="datetime-local" value={dueAt} onChange={(event) => setDueAt(event.target.value)} />
      </Field>
      <Field label={t('deadline.source')} help={t('deadline.sourceHelp')}>
        <Input maxLength={80} value={source} onChange={(event) => setSource(event.target.value)} />
      </Field>
    </ActForm>
  )
}
