import { Button, Input, Select } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { SendButton } from '@/ui/SendButton'
import css from './LegRow.module.css'

interface LegFormProps<Choice extends string> {
  open: string
  lead?: ReactNode
  choice: { label: string; of: readonly { value: Choice; label: string }[] }
  /** What must be written, in this order. */
  texts: [string, string]
  send: string
  danger?: boolean
  sending: boolean
  onSend: (choice: Choice, texts: [string, string]) => void
  problem: ReactNode
}

/** What finance says about one part of a refund: one of a few things, and in words why. */
export function LegForm<Choice extends string>(props: LegFormProps<Choice>) {
  const [open, setOpen] = useState(false)
  return (
    <span className={css.form}>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {props.open}
      </Button>
      {open && <Opened {...props} />}
    </span>
  )
}

function Opened<Choice extends string>({
  lead,
  choice,
  texts,
  send,
  danger,
  sending,
  onSend,
  problem,
}: LegFormProps<Choice>) {
  const [chosen, setChosen] = useState(choice.of[0]?.value)
  const [written, setWritten] = useState<[string, string]>(['', ''])
  const ready = chosen !== undefined && written.every((text) => text.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onSend(chosen, written)
  }
  return (
    <form onSubmit={submit} className={css.form}>
      {lead && <p className="quiet">{lead}</p>}
      <Select<Choice>
        aria-label={choice.label}
        value={chosen}
        onChange={setChosen}
        options={[...choice.of]}
      />
      {texts.map((label, at) => (
        <Input
          key={label}
          aria-label={label}
          placeholder={label}
          value={written[at]}
          onChange={({ target }) =>
            setWritten(([one, two]) => (at === 0 ? [target.value, two] : [one, target.value]))
          }
        />
      ))}
      <SendButton
        type={danger ? undefined : 'primary'}
        danger={danger}
        htmlType="submit"
        missing={texts.map((label, at) => !written[at]?.trim() && label)}
        loading={sending}
      >
        {send}
      </SendButton>
      {problem}
    </form>
  )
}
