import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './Credit.module.css'
import { useReverseCredit } from './credit.queries'

/** What was spent is there again: with the reason, and on the grants that it came from. */
export function UndoForm({ accountId, cause }: { accountId: string; cause: string }) {
  const { t } = useTranslation('creditDesk')
  const reverse = useReverseCredit(accountId)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() && !reverse.isPending) reverse.mutate({ cause, reason: reason.trim() })
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
        {t('undo.open')}
      </Button>
      {open && (
        <form className={css.undo} onSubmit={submit}>
          <Input
            aria-label={t('undo.reason')}
            placeholder={t('undo.reason')}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <SendButton
            htmlType="submit"
            loading={reverse.isPending}
            missing={[!reason.trim() && t('undo.reason')]}
          >
            {t('undo.send')}
          </SendButton>
          <ProblemNote error={reverse.error} />
        </form>
      )}
    </>
  )
}
