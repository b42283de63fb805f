import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import css from './ProblemNote.module.css'

interface ProblemNoteProps {
  error: unknown
  retry?: () => void
  /** Pointers shown at their fields already. */
  shownAt?: (pointer: string) => boolean
}

/** What went wrong and what to do, in the place where the hand is. */
export function ProblemNote({ error, retry, shownAt }: ProblemNoteProps) {
  const { t } = useTranslation('common')
  if (!error) return null
  const problem = asProblem(error)
  const { errors = [] } = problem.body
  const toldHere = errors.filter(({ pointer, detail }) => detail && !(pointer && shownAt?.(pointer)))
  const details = [...new Set(toldHere.map(({ detail }) => detail))]
  // The server sums up in one sentence what is wrong with each field: each is said once, at its field where there is one.
  const isSum = problem.message === [...new Set(errors.map(({ detail }) => detail))].join(' ')
  if (isSum && details.length === 0) return null
  const words =
    problem.status > 0
      ? problem.message
      : t(problem.status === 0 ? 'problem.unreachable' : 'problem.unexpected')
  return (
    <div className={css.problem} role="alert">
      <div>
        {isSum && details.length === 1 ? (
          <p>{details[0]}</p>
        ) : (
          <>
            {!isSum && <p>{words}</p>}
            {details.length > 0 && (
              <ul>
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      {retry && (
        <Button size="small" onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
