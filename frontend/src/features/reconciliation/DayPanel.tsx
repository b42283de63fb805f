import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import table from '@/ui/Table.module.css'
import { Tag } from '@/ui/Tag'
import css from './Reconciliation.module.css'
import { type Day, reconciliationQueries } from './reconciliation.queries'

/** What was granted each day, and what became of it: paid + open + failed is the same sum. */
export function DayPanel() {
  const { t } = useTranslation('reconciliation')
  const { data: days = [], error, isPending, refetch } = useQuery(reconciliationQueries.days())
  return (
    <Panel title={t('days.title')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Bones count={4} height={36} label={t('days.title')} />}
      {!isPending && !error && days.length === 0 && <p className="quiet">{t('days.none')}</p>}
      {days.length > 0 && (
        <>
          <Chart days={days} />
          <Totals days={days} />
        </>
      )}
    </Panel>
  )
}

const parts = ['paid', 'open', 'failed'] as const

/** The table below says the same in figures. */
function Chart({ days }: { days: Day[] }) {
  const { t } = useTranslation('reconciliation')
  const { money } = useFormat()
  const most = Math.max(...days.map(({ granted }) => Number(granted.amount)), 1)
  return (
    <>
      <p className={css.legend} aria-hidden>
        {parts.map((part) => (
          <span key={part}>
            <i data-part={part} /> {t(`days.${part}`)}
          </span>
        ))}
      </p>
      <div className={css.chart} role="img" aria-label={t('days.chart')}>
        {[...days].reverse().map((day) => (
          <span
            key={`${day.day} ${day.granted.currency}`}
            className={css.bar}
            title={`${day.day} ${money(day.granted)}`}
          >
            {parts.map((part) => (
              <i
                key={part}
                data-part={part}
                style={{ height: `${(Number(day[part].amount) / most) * 100}%` }}
              />
            ))}
          </span>
        ))}
      </div>
    </>
  )
}

function Totals({ days }: { days: Day[] }) {
  const { t } = useTranslation('reconciliation')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={table.scroll} tabIndex={0} aria-label={t('days.title')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('days.day')}</th>
            {(['granted', ...parts, 'back'] as const).map((column) => (
              <th key={column} className={table.number}>
                {t(`days.${column}`)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={`${day.day} ${day.granted.currency}`}>
              <td>{day.day}</td>
              {[day.granted, day.paid, day.open, day.failed, day.clawedBack].map((sum, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their order
                <td key={column} className={table.number}>
                  <Amount of={sum} />
                </td>
              ))}
              <td>
                <Tag tone={day.ties ? 'done' : 'bad'}>{t(day.ties ? 'days.ties' : 'days.differs')}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
