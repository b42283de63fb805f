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
  const atField = errors.filter(({ pointer }) => pointer && shownAt?.(pointer))
  const rest = errors.filter((one) => one.detail && !atField.includes(one))
  // Said at the field already, word for word.
  if (rest.length === 0 && atField.some(({ detail }) => detail === problem.message)) return null
  return (
    <div className={css.problem} role="alert">
      <div>
        <p>
          {problem.status > 0
            ? problem.message
            : t(problem.status === 0 ? 'problem.unreachable' : 'problem.unexpected')}
        </p>
        {rest.length > 0 && (
          <ul>
            {rest.map(({ pointer, code, detail }) => (
              <li key={`${pointer}${code}`}>{detail}</li>
            ))}
          </ul>
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
