import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { Field } from '@/ui/Field'
import { useGiveUpRepair } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

const findings = ['NO_FAULT_FOUND', 'NOT_REPAIRABLE'] as const
type Finding = (typeof findings)[number]

/** Nothing is wrong with it, or nothing can be done. */
export function GiveUpRepairAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation(['repairs', 'returns'])
  const giveUp = useGiveUpRepair(ret)
  const [finding, setFinding] = useState<Finding>()
  const [message, setMessage] = useState('')
  const possible = ret.repair?.stage === 'DIAGNOSING' ? findings : (['NOT_REPAIRABLE'] as const)
  const chooses = finding === 'NOT_REPAIRABLE' && ret.repair?.covered
  return (
    <ActForm
      ret={ret}
      action="GIVE_UP_REPAIR"
      consequence={t(chooses ? 'act.giveUpCovered' : 'act.giveUpHome')}
      confirm={t('returns:act.GIVE_UP_REPAIR')}
      onConfirm={() => finding && giveUp.mutate({ finding, message: message.trim() }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={giveUp}
      shownAt={(pointer) => pointer === '/finding' || pointer === '/message'}
      missing={[!finding && t('act.giveUp'), !message.trim() && t('act.giveUpMessage')]}
    >
      <ChoiceCards<Finding>
        name="finding"
        legend={t('act.giveUp')}
        value={finding}
        onChange={setFinding}
        problem={giveUp.error?.at('/finding')?.detail}
        choices={possible.map((value) => ({ value, title: t(`act.finding.${value}`) }))}
      />
      <Field label={t('act.giveUpMessage')} problem={giveUp.error?.at('/message')?.detail}>
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
