import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Hint } from '@/ui/Hint'
import css from './Failures.module.css'
import type { CaseFailure } from './failures.queries'

/** One failure in a few words; the rest on hover and focus. */
export function FailureTag({ failure }: { failure: CaseFailure }) {
  const { t } = useTranslation('failures')
  const { dateTime } = useFormat()
  const { written, text, primary, failureClass, factor, fault, failedAt, note } = failure
  const more = [
    t(primary ? 'primary' : 'aggravating'),
    t(`class.${failureClass}`),
    t(`factor.${factor}`),
    t(`fault.${fault}`),
    dateTime(failedAt),
    note,
  ]
  return (
    <Hint text={more.filter(Boolean).join(' · ')}>
      <span className={css.tag} data-primary={primary || undefined}>
        {written} {text}
      </span>
    </Hint>
  )
}
