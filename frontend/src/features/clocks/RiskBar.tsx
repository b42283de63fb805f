import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Bone } from '@/ui/Bones'
import { Hint } from '@/ui/Hint'
import { ProblemNote } from '@/ui/ProblemNote'
import { clockQueries } from './clocks.queries'
import css from './RiskBar.module.css'

type Hour = Schemas['ClockHour']

/** How much money moves by itself if nobody acts: a sum for a day, a picture for three. */
export function RiskBar() {
  const { t } = useTranslation('clocks')
  const format = useFormat()
  const { data: summary, error, refetch } = useQuery(clockQueries.summary())
  if (error && !summary) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!summary) return <Bone width={320} height={36} />
  return (
    <div className={css.risk}>
      {summary.dueIn4h > 0 && <span className={css.soon}>{t('soon', { count: summary.dueIn4h })}</span>}
      <span data-calm={isZero(summary.atRisk24h) || undefined} className={css.sum}>
        <strong className="tabular">{format.money(summary.atRisk24h)}</strong> {t('atRisk24h')}
      </span>
      <Hint text={<HourWords hours={summary.hours} />} className={css.picture}>
        <Bars hours={summary.hours} />
        <span className="visually-hidden">{t('next72h')}</span>
      </Hint>
    </div>
  )
}

const barWidth = 2
const height = 28

function Bars({ hours }: { hours: Hour[] }) {
  const most = Math.max(1, ...hours.map(({ atRisk }) => Number(atRisk.amount)))
  return (
    <svg width={hours.length * (barWidth + 1)} height={height + 4} aria-hidden="true">
      {hours.map(({ from, atRisk }, index) => {
        const tall = Math.max(Number(atRisk.amount) > 0 ? 3 : 1, (Number(atRisk.amount) / most) * height)
        return (
          <rect
            key={from}
            x={index * (barWidth + 1)}
            y={height - tall}
            width={barWidth}
            height={tall}
            fill={colour(index, Number(atRisk.amount))}
          />
        )
      })}
      {[0, 24, 48].map((hour) => (
        <rect
          key={hour}
          x={hour * (barWidth + 1)}
          y={height + 1}
          width={(barWidth + 1) * 23}
          height={1}
          fill="var(--line-strong)"
        />
      ))}
    </svg>
  )
}

const colour = (hour: number, amount: number) => {
  if (amount === 0) return 'var(--line-strong)'
  if (hour < 4) return 'var(--red)'
  return hour < 24 ? 'var(--amber)' : 'var(--ink-faint)'
}

function HourWords({ hours }: { hours: Hour[] }) {
  const { t } = useTranslation('clocks')
  const days = [0, 24, 48].map((from) =>
    hours.slice(from, from + 24).reduce((count, hour) => count + hour.count, 0),
  )
  return <>{t('days', { first: days[0], second: days[1], third: days[2] })}</>
}
