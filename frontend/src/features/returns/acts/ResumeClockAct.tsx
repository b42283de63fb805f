import { useTranslation } from 'react-i18next'
import { useResumeClock } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

export function ResumeClockAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const resume = useResumeClock(ret)
  return (
    <ActForm
      ret={ret}
      action="RESUME_CLOCK"
      consequence={t('consequence.RESUME_CLOCK')}
      confirm={t('act.RESUME_CLOCK')}
      onConfirm={() => resume.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={resume}
    />
  )
}
