import { Drawer } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/api/types'
import type { Seen } from '../returns.queries'
import type { ActProps } from './ActForm'
import { ApproveAct } from './ApproveAct'
import { AssignAct } from './AssignAct'
import { DeliveredAct } from './DeliveredAct'
import { ImportDeadlineAct } from './ImportDeadlineAct'
import { InspectAct } from './InspectAct'
import { PauseClockAct } from './PauseClockAct'
import { ReceiveAct } from './ReceiveAct'
import { RefundAct } from './RefundAct'
import { RefundEarlyAct } from './RefundEarlyAct'
import { RejectAct } from './RejectAct'
import { ResumeClockAct } from './ResumeClockAct'
import { SendBackAct } from './SendBackAct'
import { ShipAct } from './ShipAct'

// An action added on the server stops this file from compiling until it has a form, or says that it needs none here.
const forms: Record<Action, ComponentType<ActProps> | undefined> = {
  APPROVE: ApproveAct,
  REJECT: RejectAct,
  RECEIVE: ReceiveAct,
  INSPECT: InspectAct,
  REFUND: RefundAct,
  REFUND_EARLY: RefundEarlyAct,
  DELIVERED: DeliveredAct,
  SHIP: ShipAct,
  SEND_BACK: SendBackAct,
  ASSIGN: AssignAct,
  EDIT: undefined,
  WITHDRAW: undefined,
  NOTE: undefined,
  PAUSE_CLOCK: PauseClockAct,
  RESUME_CLOCK: ResumeClockAct,
  IMPORT_DEADLINE: ImportDeadlineAct,
  EXTEND_CLOCK: undefined,
}

export function ActDrawer({ action, ret, onClose }: { action: Action; ret: Seen; onClose: () => void }) {
  const { t } = useTranslation('returns')
  const Form = forms[action]
  if (!Form) return null
  return (
    <Drawer
      open
      size={action === 'INSPECT' || action === 'REFUND' ? 560 : 440}
      title={`${t(`act.${action}`)} · ${ret.number}`}
      onClose={onClose}
    >
      <Form ret={ret} onDone={onClose} />
    </Drawer>
  )
}
