import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { useAddress } from '@/ui/useAddress'
import css from './BoardPage.module.css'
import type { Summary } from './clocks.queries'

/** Whose it is, the most money first; choosing one narrows the list below. */
export function BoardPeople({ people }: { people: Summary['people'] }) {
  const { t } = useTranslation('clocks')
  const { money } = useFormat()
  const { of, change } = useAddress()
  const chosen = of('person')
  if (people.length === 0) return <p className="quiet">{t('board.nothing72')}</p>
  return (
    <ul>
      {people.map(({ subject = 'nobody', name, dueIn24h, dueIn72h, atRisk72h }) => (
        <li key={subject}>
          <button
            type="button"
            className={css.person}
            aria-pressed={chosen === subject}
            onClick={() => change({ person: chosen === subject ? undefined : subject })}
          >
            <strong>{name ?? t('board.nobody')}</strong>
            <span className="quiet tabular">
              {t('board.in24')} {dueIn24h} · {t('board.in72')} {dueIn72h}
            </span>
            <span className="tabular">{money(atRisk72h)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
