import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import {
  useCancelAppointment,
  useDiagnose,
  useHandOver,
  useRepaired,
  useStartRepair,
  useTestRepair,
} from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

type Plain = 'DIAGNOSE' | 'START_REPAIR' | 'TEST_REPAIR' | 'HAND_OVER' | 'CANCEL_APPOINTMENT'

interface StepProps extends ActProps {
  action: Plain
  use: typeof useDiagnose
  consequence: string
}

/** A step that needs nothing but the decision. */
function StepAct({ ret, onDone, action, use, consequence }: StepProps) {
  const { t } = useTranslation('returns')
  const step = use(ret)
  return (
    <ActForm
      ret={ret}
      action={action}
      consequence={consequence}
      confirm={t(`act.${action}`)}
      onConfirm={() => step.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={step}
    />
  )
}

export function DiagnoseAct(props: ActProps) {
  const { t } = useTranslation('repairs')
  return <StepAct {...props} action="DIAGNOSE" use={useDiagnose} consequence={t('act.diagnose')} />
}

export function StartRepairAct(props: ActProps) {
  const { t } = useTranslation('repairs')
  return <StepAct {...props} action="START_REPAIR" use={useStartRepair} consequence={t('act.start')} />
}

export function TestRepairAct(props: ActProps) {
  const { t } = useTranslation('repairs')
  return <StepAct {...props} action="TEST_REPAIR" use={useTestRepair} consequence={t('act.test')} />
}

/** What was paid for and not done comes back with the goods. */
export function HandOverAct(props: ActProps) {
  const { t } = useTranslation('repairs')
  const { money } = useFormat()
  const { repair, difference } = props.ret
  const back = repair?.stage === 'UNREPAIRED' && difference?.state === 'PAID' ? difference.amount : undefined
  const consequence = back ? t('act.handOverFee', { amount: money(back) }) : t('act.handOver')
  return <StepAct {...props} action="HAND_OVER" use={useHandOver} consequence={consequence} />
}

export function CancelAppointmentAct(props: ActProps) {
  const { t } = useTranslation('repairs')
  return (
    <StepAct
      {...props}
      action="CANCEL_APPOINTMENT"
      use={useCancelAppointment}
      consequence={t('appointment.cancelConsequence')}
    />
  )
}

/** It works: the buyer may read what was done. */
export function RepairedAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation(['repairs', 'returns'])
  const done = useRepaired(ret)
  const [message, setMessage] = useState('')
  return (
    <ActForm
      ret={ret}
      action="REPAIRED"
      consequence={t('act.repaired')}
      confirm={t('returns:act.REPAIRED')}
      onConfirm={() => done.mutate({ message: message.trim() || undefined }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={done}
    >
      <Field label={t('act.repairedMessage')}>
        <Input.TextArea
          rows={3}
          maxLength={2000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      </Field>
    </ActForm>
  )
}
