import { useTranslation } from 'react-i18next'
import type { Clock, ReturnRow } from '@/api/types'
import { DueIn } from '@/ui/DueIn'
import { Tag, type Tone } from '@/ui/Tag'
import css from './ClockList.module.css'
import { StandsStill } from './StandsStill'

// The contract leaves both open, because other things than returns will have clocks; on a case they are these.
type ClockCode = NonNullable<ReturnRow['dueClock']> | 'PATIENCE' | 'ANSWER' | 'DONE' | 'LOST' | 'PAY'
type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'FIRED' | 'MISSED'

const tone: Record<ClockState, Tone> = {
  RUNNING: 'waiting',
  PAUSED: 'calm',
  MET: 'done',
  FIRED: 'soon',
  MISSED: 'bad',
}

/** The promises on a case: running ones with what happens, past ones folded. */
export function ClockList({ clocks }: { clocks: Clock[] }) {
  const { t } = useTranslation('clocks')
  const isOpen = ({ state }: Clock) => state === 'RUNNING' || state === 'PAUSED'
  const running = clocks.filter(isOpen)
  const past = clocks.filter((clock) => !isOpen(clock))
  return (
    <>
      <ul className={css.clocks}>
        {running.map((clock) => (
          <li key={`${clock.code}${clock.startedAt}`}>
            <p className={css.head}>
              {t(`code.${clock.code as ClockCode}`)}{' '}
              {clock.state === 'PAUSED' ? (
                <Tag tone="calm">{t('state.PAUSED')}</Tag>
              ) : (
                <DueIn dueAt={clock.dueAt} />
              )}
            </p>
            <p className={css.then}>
              {clock.state === 'PAUSED' ? <StandsStill clock={clock} /> : clock.text}
            </p>
            {clock.extended && <p className={css.then}>{t('extended')}</p>}
            {clock.dueSource && <p className={css.then}>{t('source', { source: clock.dueSource })}</p>}
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
