import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Amount } from '@/ui/Amount'
import { When } from '@/ui/When'
import css from './Credit.module.css'
import type { CreditEntry } from './credit.queries'

/** Every movement of an account; together they are the balance. */
export function Entries({ of, act }: { of: CreditEntry[]; act?: (entry: CreditEntry) => ReactNode }) {
  const { t } = useTranslation('credit')
  return (
    <ul className={css.entries} aria-label={t('entries')}>
      {of.map((entry) => (
        <li key={entry.id}>
          <span className={css.what}>
            {entry.returnId && (entry.kind === 'SPEND' || entry.kind === 'REVERSE')
              ? t(`onCase.${entry.kind}`)
              : t(`kind.${entry.kind}`)}{' '}
            <span className="quiet">{entry.note}</span>
            {entry.expiresAt && (
              <span className="quiet">
                {' '}
                · {t('until')} <When at={entry.expiresAt} as="fullDay" />
              </span>
            )}
          </span>
          <span className="quiet">
            <When at={entry.at} />
          </span>
          <span className={css.amount}>
            <Amount of={entry.amount} />
          </span>
          {act?.(entry)}
        </li>
      ))}
    </ul>
  )
}
