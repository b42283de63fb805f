import { Button } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/api/types'
import type { Seen } from '../returns.queries'
import css from './ActForm.module.css'
import { type Sending, VerbProblem } from './VerbProblem'

export interface ActProps {
  ret: Seen
  onDone: () => void
}

interface ActFormProps {
  ret: Seen
  action: Action
  /** What will happen, said before it does. */
  consequence: ReactNode
  confirm: string
  onConfirm: () => void
  onCancel: () => void
  sending: Sending
  shownAt?: (pointer: string) => boolean
  ready?: boolean
  children?: ReactNode
}

export function ActForm(props: ActFormProps) {
  const { ret, action, consequence, confirm, onConfirm, onCancel, sending, shownAt, children } = props
  const { t } = useTranslation('common')
  const ready = (props.ready ?? true) && ret.actions.includes(action)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !sending.isPending) onConfirm()
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {children}
      <p className={css.consequence}>{consequence}</p>
      <VerbProblem ret={ret} action={action} sending={sending} shownAt={shownAt} watching />
      <div className={css.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          loading={sending.isPending}
          disabled={!ready}
          autoFocus={!children}
        >
          {confirm}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
