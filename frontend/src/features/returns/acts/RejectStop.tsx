import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { RejectCode } from '../returns.queries'
import css from './RejectStop.module.css'

/** Which rule stands against this no, in plain words, and what to do instead; before anything is sent. */
export function RejectStop({
  advice,
  onChoose,
}: {
  advice: Schemas['Advice']
  onChoose: (code: RejectCode) => void
}) {
  const { t } = useTranslation('returns')
  const todo = advice.instead.filter(({ action }) => action)
  const codes = advice.instead.filter(({ rejectCode }) => rejectCode)
  return (
    <section className={css.stop} role="alert" aria-label={t('reject.stopped')}>
      <p className={css.what}>{advice.text}</p>
      <p>
        {advice.ruleText}{' '}
        <span className="quiet">
          {advice.source} · {t('reject.risk', { risk: advice.riskText })}
        </span>
      </p>
      <p className={css.instead}>
        {t('reject.instead')} {todo.map(({ text }) => text).join(' · ')}
      </p>
      {codes.length > 0 && (
        <ul className={css.codes}>
          {codes.map(({ rejectCode, text }) => (
            <li key={rejectCode}>
              <Button size="small" onClick={() => onChoose(rejectCode as RejectCode)}>
                {text}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
