import { useTranslation } from 'react-i18next'
import type { Clock, ReturnRow } from '@/api/types'
import { DueIn } from '@/ui/DueIn'
import { Tag, type Tone } from '@/ui/Tag'
import css from './ClockList.module.css'

// The contract leaves both open, because other things than returns will have clocks; on a case they are these.
type ClockCode = NonNullable<ReturnRow['dueClock']>
type ClockState = 'RUNNING' | 'MET' | 'FIRED'

const tone: Record<ClockState, Tone> = { RUNNING: 'waiting', MET: 'done', FIRED: 'soon' }

/** The promises on a case: running ones with what happens, past ones folded. */
export function ClockList({ clocks }: { clocks: Clock[] }) {
  const { t } = useTranslation('clocks')
  const running = clocks.filter(({ state }) => state === 'RUNNING')
  const past = clocks.filter(({ state }) => state !== 'RUNNING')
  return (
    <>
      <ul className={css.clocks}>
        {running.map((clock) => (
          <li key={`${clock.code}${clock.startedAt}`}>
            <p className={css.head}>
              {t(`code.${clock.code as ClockCode}`)} <DueIn dueAt={clock.dueAt} />
            </p>
            <p className={css.then}>{clock.text}</p>
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className={css.past}>
          <summary>{t('past', { count: past.length })}</summary>
          <ul className={css.clocks}>
            {past.map((clock) => (
              <li key={`${clock.code}${clock.startedAt}`} className={css.head}>
                {t(`code.${clock.code as ClockCode}`)}{' '}
                <Tag tone={tone[clock.state as ClockState]}>{t(`state.${clock.state as ClockState}`)}</Tag>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
