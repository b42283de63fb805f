import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import css from './Why.module.css'

type Sentence = Schemas['Sentence']

/** A rule in plain words with its origin. A rule we have not read ourselves says so: it is a preset to check, not a law. */
export function Rule({ of: { text, rule, preset, presetVersion, confidence } }: { of: Sentence }) {
  const { t } = useTranslation('common')
  const unread = confidence && confidence.toUpperCase() !== 'V' && confidence !== 'H'
  return (
    <span className={css.rule}>
      <span>{text}</span>{' '}
      <small className="quiet">
        {[rule, preset && `${preset}${presetVersion ? ` v${presetVersion}` : ''}`].filter(Boolean).join(' · ')}
        {unread && ` · ${t('rule.check')}`}
      </small>
    </span>
  )
}

/** A line that opens its reason. */
export function Why({ children, because }: { children: ReactNode; because: Sentence[] }) {
  if (because.length === 0) return <span>{children}</span>
  return (
    <details className={css.why}>
      <summary>{children}</summary>
      <ul>
        {because.map((sentence) => (
          <li key={`${sentence.rule}${sentence.text}`}>
            <Rule of={sentence} />
          </li>
        ))}
      </ul>
    </details>
  )
}
