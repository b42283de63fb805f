import { Button } from 'antd'
import type { Action } from '@/api/types'
import { Sheet } from '@/ui/Sheet'
import { type Sending, VerbProblem } from '../acts/VerbProblem'
import type { Seen } from '../returns.queries'

interface ConsequenceSheetProps {
  ret: Seen
  action: Action
  title: string
  consequence: string
  confirm: string
  keep: string
  sending: Sending & { mutate: (nothing: undefined, then: { onSuccess: () => void }) => void }
  onClose: () => void
}

/** What an act means, said before it is done. */
export function ConsequenceSheet(props: ConsequenceSheetProps) {
  const { ret, action, title, consequence, confirm, keep, sending, onClose } = props
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{consequence}</p>
      <VerbProblem ret={ret} action={action} sending={sending} watching />
      <Button
        type="primary"
        block
        loading={sending.isPending}
        disabled={!ret.actions.includes(action)}
        onClick={() => sending.mutate(undefined, { onSuccess: onClose })}
      >
        {confirm}
      </Button>
      <Button block onClick={onClose}>
        {keep}
      </Button>
    </Sheet>
  )
}
