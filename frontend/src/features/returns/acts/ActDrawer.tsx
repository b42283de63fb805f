import { Drawer } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, ReturnView } from '../returns.queries'
import type { ActProps } from './ActForm'
import { ApproveAct } from './ApproveAct'
import { AssignAct } from './AssignAct'
import { DeliveredAct } from './DeliveredAct'
import { InspectAct } from './InspectAct'
import { ReceiveAct } from './ReceiveAct'
import { RefundAct } from './RefundAct'
import { RejectAct } from './RejectAct'
import { SendBackAct } from './SendBackAct'
import { ShipAct } from './ShipAct'

// An action added on the server stops this file from compiling until it has a form, or says that it needs none here.
const forms: Record<Action, ComponentType<ActProps> | undefined> = {
  approve: ApproveAct,
  reject: RejectAct,
  receive: ReceiveAct,
  inspect: InspectAct,
  refund: RefundAct,
  delivered: DeliveredAct,
  ship: ShipAct,
  'send-back': SendBackAct,
  assign: AssignAct,
  edit: undefined,
  withdraw: undefined,
  note: undefined,
}

export function ActDrawer({ action, ret, onClose }: { action: Action; ret: ReturnView; onClose: () => void }) {
  const { t } = useTranslation('returns')
  const Form = forms[action]
  if (!Form) return null
  return (
    <Drawer
      open
      size={action === 'inspect' || action === 'refund' ? 560 : 440}
      title={`${t(`act.${action}`)} · ${ret.number}`}
      onClose={onClose}
    >
      <Form ret={ret} onDone={onClose} />
    </Drawer>
  )
}
