import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dutyPath } from '@/features/duty/duty.paths'
import { useHolidayName } from '@/features/duty/HolidayName'
import { holidaysPath } from '@/features/policy/policy.paths'
import { isZero, sum } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { ProblemNote } from '@/ui/ProblemNote'
import { boardPath } from './clocks.paths'
import { clockQueries, type Guard } from './clocks.queries'
import css from './GuardNotes.module.css'

type Gap = Guard['gaps'][number]

/** Said before nobody is there: how much runs out, and what can be done about it. */
export function GuardNotes() {
  const { t } = useTranslation('clocks')
  const { dateTime } = useFormat()
  const { data: guard, error } = useQuery(clockQueries.guard())
  if (error) return <ProblemNote error={error} />
  if (!guard) return null
  if (!guard.known) {
    return (
      <p className={css.quiet}>
        {t('guard.unknown')} <Link to={dutyPath()}>{t('guard.say')}</Link>
      </p>
    )
  }
  const long = guard.gaps.filter(({ isLong }) => isLong)
  const nights = guard.gaps.filter(({ isLong }) => !isLong)
  if (guard.gaps.length === 0 && guard.unknownYears.length === 0) return null
  return (
    <section className={css.guard} aria-label={t('guard.title')}>
      {long.map((gap) => (
        <LongGap key={gap.from} gap={gap} byRoster={guard.roster} />
      ))}
      {nights.length > 0 && <Nights nights={nights} />}
      {!guard.roster && (
        <p className={css.quiet}>
          {t('guard.byCalendar')} <Link to={dutyPath()}>{t('guard.roster')}</Link>
        </p>
      )}
      {guard.unknownYears.length > 0 && (
        <p className={css.quiet}>
          {t('guard.unknownYears', { years: guard.unknownYears.join(', ') })}{' '}
          <Link to={holidaysPath()}>{t('guard.load')}</Link>
        </p>
      )}
      {guard.countedTo && (
        <p className={css.quiet}>{t('guard.countedTo', { at: dateTime(guard.countedTo) })}</p>
      )}
    </section>
  )
}

/** The same in the queue, where people look all day: only what moves something while nobody is there. */
export function GuardWarning() {
  const { data: guard } = useQuery(clockQueries.guard())
  const gaps = guard?.gaps.filter(({ isLong, clocks, unpaid }) => isLong && clocks + unpaid > 0) ?? []
  return gaps.map((gap) => <LongGap key={gap.from} gap={gap} byRoster={guard?.roster ?? false} />)
}

function LongGap({ gap, byRoster }: { gap: Gap; byRoster: boolean }) {
  const { t } = useTranslation('clocks')
  const { dateTime, money } = useFormat()
  const said = { from: dateTime(gap.from), to: dateTime(gap.to) }
  const why = <Holidays gap={gap} byRoster={byRoster} />
  if (gap.clocks + gap.unpaid === 0) {
    return (
      <p className={css.quiet}>
        {t('guard.quiet', said)} {why}
      </p>
    )
  }
  return (
    <div className={css.gap}>
      {gap.clocks > 0 && (
        <p>
          <strong>{t('guard.gap', { ...said, count: gap.clocks })}</strong>
          {' — '}
          {isZero(gap.atRisk) ? t('guard.noMoney') : t('guard.money', { money: money(gap.atRisk) })}
        </p>
      )}
      {gap.unpaid > 0 && (
        <p>
          {t('guard.unpaid', { ...said, count: gap.unpaid, money: money(gap.unpaidSum) })}{' '}
          <Link to={boardPath({ kind: 'MONEY', from: gap.from, before: gap.to })}>{t('guard.pay')}</Link>
        </p>
      )}
      {gap.holidays.length > 0 && <p>{why}</p>}
      <p className={css.acts}>
        <Link to={boardPath({ from: gap.from, before: gap.to })}>{t('guard.decide')}</Link>
        <Link to={dutyPath()}>{t('guard.roster')}</Link>
        <span>{t('guard.extend')}</span>
      </p>
    </div>
  )
}

/** Why nobody is there although the week says so: "Spring Festival, 15 – 23 Feb, from the calendar". */
function Holidays({ gap, byRoster }: { gap: Gap; byRoster: boolean }) {
  const { t } = useTranslation('clocks')
  const { days, language } = useFormat()
  const nameOf = useHolidayName()
  if (gap.holidays.length === 0) return null
  const holidays = new Intl.ListFormat(language).format(
    gap.holidays.map((holiday) => `${nameOf(holiday)} (${days(holiday.from, holiday.to)})`),
  )
  return t(byRoster ? 'guard.holiday' : 'guard.holidayShop', { holidays })
}

function Nights({ nights }: { nights: Gap[] }) {
  const { t } = useTranslation('clocks')
  const { money } = useFormat()
  const [first] = nights
  if (!first) return null
  const clocks = nights.reduce((all, gap) => all + gap.clocks, 0)
  const risk = sum(
    nights.map(({ atRisk }) => atRisk),
    first.atRisk.currency,
  )
  return (
    <p className={css.quiet}>
      {t('guard.nights', { count: nights.length, clocks, money: money(risk) })}{' '}
      <Link to={boardPath({ from: first.from, before: first.to })}>{t('guard.firstNight')}</Link>
    </p>
  )
}
