import { Button } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/api/types'
import { SendButton } from '@/ui/SendButton'
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
  /** What is still to be filled in, by its labels. */
  missing?: (string | false | undefined)[]
  /** False while it is still being found out what it would mean. */
  ready?: boolean
  children?: ReactNode
}

export function ActForm(props: ActFormProps) {
  const { ret, action, consequence, confirm, onConfirm, onCancel, sending, shownAt, children } = props
  const { t } = useTranslation('common')
  const { missing = [] } = props
  const possible = (props.ready ?? true) && ret.actions.includes(action)
  const ready = possible && !missing.some(Boolean)
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
        <SendButton
          type="primary"
          htmlType="submit"
          loading={sending.isPending}
          disabled={!possible}
          missing={missing}
          autoFocus={!children}
        >
          {confirm}
        </SendButton>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
