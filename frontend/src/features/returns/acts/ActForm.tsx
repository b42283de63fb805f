import { Button } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api/problem'
import type { Return } from '@/api/types'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './ActForm.module.css'

export interface ActProps {
  ret: Return
  onDone: () => void
}

interface ActFormProps {
  /** What will happen, said before it does. */
  consequence: ReactNode
  confirm: string
  onConfirm: () => void
  onCancel: () => void
  pending: boolean
  problem: Problem | null
  shownAt?: (pointer: string) => boolean
  ready?: boolean
  children?: ReactNode
}

export function ActForm(props: ActFormProps) {
  const {
    consequence,
    confirm,
    onConfirm,
    onCancel,
    pending,
    problem,
    shownAt,
    ready = true,
    children,
  } = props
  const { t } = useTranslation('common')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !pending) onConfirm()
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {children}
      <p className={css.consequence}>{consequence}</p>
      <ProblemNote error={problem} shownAt={shownAt} />
      <div className={css.buttons}>
        <Button type="primary" htmlType="submit" loading={pending} disabled={!ready} autoFocus={!children}>
          {confirm}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
