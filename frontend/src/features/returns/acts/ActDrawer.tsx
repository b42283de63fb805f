import { Drawer } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/api/types'
import type { Seen } from '../returns.queries'
import type { ActProps } from './ActForm'
import { ApproveAct } from './ApproveAct'
import { AskAct } from './AskAct'
import { AssignAct } from './AssignAct'
import { BookAppointmentAct } from './BookAppointmentAct'
import { ConvertAct } from './ConvertAct'
import { CountersignAct } from './CountersignAct'
import { DeliveredAct } from './DeliveredAct'
import { DifferencePaidAct } from './DifferencePaidAct'
import { EscalateAct } from './EscalateAct'
import { GiveUpRepairAct } from './GiveUpRepairAct'
import { ImportDeadlineAct } from './ImportDeadlineAct'
import { InspectAct } from './InspectAct'
import { InterceptFailedAct, InterceptStoppedAct } from './InterceptActs'
import { wordOf } from './keys'
import { OfferAct } from './OfferAct'
import {
  AcceptOfferAct,
  AcceptQuoteAct,
  AnswerAct,
  ChooseInsteadAct,
  ConfirmAct,
  DeclineOfferAct,
  DeclineQuoteAct,
  StillFaultyAct,
  WithdrawAct,
} from './OnBehalfActs'
import { PauseClockAct } from './PauseClockAct'
import { PayWithCreditAct } from './PayWithCreditAct'
import { QuoteRepairAct } from './QuoteRepairAct'
import { ReceiveAct } from './ReceiveAct'
import { RefundAct } from './RefundAct'
import { RefundEarlyAct } from './RefundEarlyAct'
import { RejectAct } from './RejectAct'
import {
  CancelAppointmentAct,
  DiagnoseAct,
  HandOverAct,
  RepairedAct,
  StartRepairAct,
  TestRepairAct,
} from './RepairStepActs'
import { ResendAct } from './ResendAct'
import { ResumeClockAct } from './ResumeClockAct'
import { SendBackAct } from './SendBackAct'
import { ShipAct } from './ShipAct'
import { TakeBackOfferAct } from './TakeBackOfferAct'
import { UndoReceiptAct } from './UndoReceiptAct'
import { UseDeadlineAct } from './UseDeadlineAct'

// An action added on the server stops this file from compiling until it has a form, or says that it needs none here.
const forms: Record<Action, ComponentType<ActProps> | undefined> = {
  INTERCEPT_STOPPED: InterceptStoppedAct,
  INTERCEPT_FAILED: InterceptFailedAct,
  APPROVE: ApproveAct,
  REJECT: RejectAct,
  RECEIVE: ReceiveAct,
  INSPECT: InspectAct,
  COUNTERSIGN: CountersignAct,
  UNDO_RECEIPT: UndoReceiptAct,
  REFUND: RefundAct,
  REFUND_EARLY: RefundEarlyAct,
  DELIVERED: DeliveredAct,
  SHIP: ShipAct,
  SEND_BACK: SendBackAct,
  ASSIGN: AssignAct,
  ASK: AskAct,
  OFFER: OfferAct,
  TAKE_BACK_OFFER: TakeBackOfferAct,
  RESEND: ResendAct,
  DIFFERENCE_PAID: DifferencePaidAct,
  PAY_WITH_CREDIT: PayWithCreditAct,
  CONVERT: ConvertAct,
  USE_DEADLINE: UseDeadlineAct,
  ANSWER: AnswerAct,
  ACCEPT_OFFER: AcceptOfferAct,
  DECLINE_OFFER: DeclineOfferAct,
  CONFIRM: ConfirmAct,
  EDIT: undefined,
  WITHDRAW: WithdrawAct,
  NOTE: undefined,
  PAUSE_CLOCK: PauseClockAct,
  RESUME_CLOCK: ResumeClockAct,
  IMPORT_DEADLINE: ImportDeadlineAct,
  EXTEND_CLOCK: undefined,
  AGREE_TO_PAUSE: undefined,
  DECLINE_PAUSE: undefined,
  DIAGNOSE: DiagnoseAct,
  QUOTE_REPAIR: QuoteRepairAct,
  START_REPAIR: StartRepairAct,
  TEST_REPAIR: TestRepairAct,
  REPAIRED: RepairedAct,
  GIVE_UP_REPAIR: GiveUpRepairAct,
  HAND_OVER: HandOverAct,
  BOOK_APPOINTMENT: BookAppointmentAct,
  CANCEL_APPOINTMENT: CancelAppointmentAct,
  ACCEPT_QUOTE: AcceptQuoteAct,
  DECLINE_QUOTE: DeclineQuoteAct,
  STILL_FAULTY: StillFaultyAct,
  CHOOSE_INSTEAD: ChooseInsteadAct,
  ESCALATE: EscalateAct,
}

const wide: Action[] = ['INSPECT', 'REFUND', 'OFFER', 'QUOTE_REPAIR']

export function ActDrawer({ action, ret, onClose }: { action: Action; ret: Seen; onClose: () => void }) {
  const { t } = useTranslation('returns')
  const Form = forms[action]
  if (!Form) return null
  return (
    <Drawer
      open
      size={wide.includes(action) ? 560 : 440}
      title={`${t(`act.${wordOf(action, ret)}`)} · ${ret.number}`}
      onClose={onClose}
    >
      <Form ret={ret} onDone={onClose} />
    </Drawer>
  )
}
