import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dutyPath } from '@/features/duty/duty.paths'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { useAddress } from '@/ui/useAddress'
import css from './BoardPicture.module.css'
import { boardPath } from './clocks.paths'
import type { Summary } from './clocks.queries'

type Measure = 'money' | 'count'
type Hour = Summary['hours'][number]

const hour = 3_600_000
const width = 720
const height = 150
const bar = width / 72

/** Bars hour by hour over three days; the hours with nobody on duty are shaded. */
export function BoardPicture({ summary }: { summary: Summary }) {
  const { t } = useTranslation('clocks')
  const { money } = useFormat()
  const { of, change } = useAddress()
  const measure: Measure = of('bars') === 'count' ? 'count' : 'money'
  const total = summary.hours.reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel
      title={t('board.picture')}
      beside={
        <Picks<Measure>
          label={t('board.show')}
          value={measure}
          onChange={(value) => change({ bars: value === 'money' ? undefined : value })}
          options={(['money', 'count'] as const).map((value) => ({ value, label: t(`board.${value}`) }))}
        />
      }
    >
      <Bars summary={summary} measure={measure} />
      {total === 0 && <p className="quiet">{t('board.nothing72')}</p>}
      <p className={css.legend}>
        {summary.impatientIn24h > 0 && (
          <strong className={css.red}>{t('board.impatient', { count: summary.impatientIn24h })}</strong>
        )}
        {summary.unpaidIn24h > 0 && (
          <Link to={boardPath({ kind: 'MONEY' })}>
            <strong className={css.red}>
              {t('board.unpaid', { count: summary.unpaidIn24h, money: money(summary.unpaid24h) })}
            </strong>
          </Link>
        )}
        {summary.offDuty.length > 0 ? (
          <span>
            <span className={css.swatch} aria-hidden="true" /> {t('board.offDuty')}
          </span>
        ) : (
          <span className="quiet">
            {t('board.noRoster')} <Link to={dutyPath()}>{t('board.toRoster')}</Link>
          </span>
        )}
      </p>
      {total > 0 && <Numbers hours={summary.hours} />}
    </Panel>
  )
}

function Bars({ summary: { hours, offDuty }, measure }: { summary: Summary; measure: Measure }) {
  const { t } = useTranslation('clocks')
  const { day } = useFormat()
  const start = Date.parse(hours[0]?.from ?? '')
  const at = (instant: string) => Math.max(0, ((Date.parse(instant) - start) / hour) * bar)
  const size = ({ count, atRisk }: Hour) => (measure === 'count' ? count : Number(atRisk.amount))
  const most = Math.max(1, ...hours.map(size))
  return (
    <svg
      className={css.picture}
      viewBox={`0 -4 ${width} ${height + 26}`}
      role="img"
      aria-label={t('days', { first: due(hours, 0), second: due(hours, 24), third: due(hours, 48) })}
    >
      {offDuty.map(({ from, to }) => (
        <rect
          key={from}
          x={at(from)}
          width={Math.max(0, at(to) - at(from))}
          y={0}
          height={height}
          className={css.off}
        />
      ))}
      {hours.map((one, index) => {
        const tall = size(one) === 0 ? 0 : Math.max(3, (size(one) / most) * (height - 8))
        return (
          <rect
            key={one.from}
            x={index * bar + 1}
            width={bar - 2}
            y={height - tall}
            height={tall}
            data-urgent={index < 4 ? 'now' : index < 24 ? 'soon' : undefined}
            className={css.bar}
          />
        )
      })}
      <line x1={0} x2={width} y1={height} y2={height} className={css.axis} />
      <line x1={0.75} x2={0.75} y1={-4} y2={height} className={css.now} />
      <text x={4} y={height + 16} className={css.text}>
        {t('board.now')}
      </text>
      {midnights(start).map((midnight) => (
        <g key={midnight}>
          <line
            x1={at(midnight)}
            x2={at(midnight)}
            y1={0}
            y2={height}
            className={css.axis}
            strokeDasharray="2 4"
          />
          {at(midnight) > 40 && (
            <text x={at(midnight) + 3} y={height + 16} className={css.text}>
              {day(midnight)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

const due = (hours: Hour[], from: number) =>
  hours.slice(from, from + 24).reduce((sum, { count }) => sum + count, 0)

function midnights(start: number) {
  const first = new Date(start)
  return [1, 2, 3]
    .map((days) => new Date(first.getFullYear(), first.getMonth(), first.getDate() + days))
    .filter((midnight) => midnight.getTime() < start + 72 * hour)
    .map((midnight) => midnight.toISOString())
}

/** The picture for those who cannot see it, and for those who want to know exactly. */
function Numbers({ hours }: { hours: Hour[] }) {
  const { t } = useTranslation('clocks')
  const { dateTime, money } = useFormat()
  return (
    <details className={css.numbers}>
      <summary>{t('board.table')}</summary>
      <ul>
        {hours
          .filter(({ count }) => count > 0)
          .map(({ from, count, atRisk }) => (
            <li key={from}>{t('board.hour', { from: dateTime(from), count, money: money(atRisk) })}</li>
          ))}
      </ul>
    </details>
  )
}
