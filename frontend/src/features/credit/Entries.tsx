import { useTranslation } from 'react-i18next'
import { Amount } from '@/ui/Amount'
import { When } from '@/ui/When'
import css from './Credit.module.css'
import type { CreditEntry } from './credit.queries'

/** Every movement of an account; together they are the balance. */
export function Entries({ of }: { of: CreditEntry[] }) {
  const { t } = useTranslation('credit')
  return (
    <ul className={css.entries} aria-label={t('entries')}>
      {of.map((entry) => (
        <li key={entry.id}>
          <span className={css.what}>
            {t(`kind.${entry.kind}`)} <span className="quiet">{entry.note}</span>
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
          <Amount of={entry.amount} />
        </li>
      ))}
    </ul>
  )
}
