import { Button, Drawer } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import css from './FormDrawer.module.css'
import { ProblemNote } from './ProblemNote'
import { SendButton } from './SendButton'

interface FormDrawerProps {
  /** On the button that opens it, and above the form. */
  title: string
  /** Of the button, where it stands beside a panel's title. */
  size?: 'small'
  lead?: ReactNode
  send: string
  danger?: boolean
  sending: { isPending: boolean; error: unknown }
  /** What is still to be filled in, by its labels. */
  missing: (string | false | undefined)[]
  shownAt: string[]
  /** `done`: closes it. */
  onSend: (done: () => void) => void
  children: ReactNode
}

/** A button, and the form that it opens in a place of its own. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, size, lead, send, danger, sending, missing, shownAt, onSend, children } = props
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!missing.some(Boolean) && !sending.isPending) onSend(close)
  }
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open && (
        <Drawer open size={440} title={title} onClose={close}>
          <form className={css.form} onSubmit={submit} noValidate>
            {lead && <p className="quiet">{lead}</p>}
            {children}
            <ProblemNote error={sending.error} shownAt={(pointer) => shownAt.includes(pointer)} />
            <SendButton
              type="primary"
              danger={danger}
              htmlType="submit"
              loading={sending.isPending}
              missing={missing}
            >
              {send}
            </SendButton>
          </form>
        </Drawer>
      )}
    </>
  )
}
