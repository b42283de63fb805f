import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Failures.module.css'
import { type CaseFailure, useTakeFailureBack } from './failures.queries'

/** What people said went wrong, who said it, and who took it back; what follows from the reason is nobody's word. */
export function ToldFailures({ returnId, told }: { returnId: string; told: CaseFailure[] }) {
  const { t } = useTranslation('failures')
  if (told.length === 0) return null
  return (
    <ul className={css.told} aria-label={t('told')}>
      {told.map((failure) => (
        <li key={failure.id ?? failure.code}>
          <One returnId={returnId} failure={failure} />
        </li>
      ))}
    </ul>
  )
}

function One({ returnId, failure }: { returnId: string; failure: CaseFailure }) {
  const { t } = useTranslation('failures')
  const { dateTime } = useFormat()
  const { id, written, text, failedAt, note, addedBy, addedAt, takenBackBy, takenBackAt } = failure
  const name = `${written} ${text}`
  return (
    <>
      <span className={css.line}>
        {takenBackAt ? <s>{name}</s> : <strong>{name}</strong>}
        {id && !takenBackAt && <TakeBack returnId={returnId} failureId={id} name={name} />}
      </span>
      <p className="quiet">
        {dateTime(failedAt)}
        {note && ` · ${note}`}
      </p>
      <p className="quiet">
        {addedBy && addedAt ? t('by', { name: addedBy, at: dateTime(addedAt) }) : t('byReason')}
        {takenBackBy &&
          takenBackAt &&
          ` · ${t('takenBack', { name: takenBackBy, at: dateTime(takenBackAt) })}`}
      </p>
    </>
  )
}

function TakeBack({ returnId, failureId, name }: { returnId: string; failureId: string; name: string }) {
  const { t } = useTranslation('failures')
  const back = useTakeFailureBack(returnId, failureId)
  return (
    <>
      <Button
        size="small"
        loading={back.isPending}
        aria-label={t('takeBackOf', { what: name })}
        onClick={() => back.mutate()}
      >
        {t('takeBack')}
      </Button>
      <ProblemNote error={back.error} />
    </>
  )
}
