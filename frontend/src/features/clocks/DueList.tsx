import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { rowsOf } from '@/api/pages'
import { isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Bones } from '@/ui/Bones'
import { DueIn } from '@/ui/DueIn'
import { EmptyState } from '@/ui/EmptyState'
import { LinkButton } from '@/ui/LinkButton'
import { LoadMore } from '@/ui/LoadMore'
import { Panel } from '@/ui/Panel'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import table from '@/ui/Table.module.css'
import { useAddress } from '@/ui/useAddress'
import { useKeys } from '@/ui/useKeys'
import css from './BoardPage.module.css'
import { hardCodes } from './clocks.codes'
import { boardPath } from './clocks.paths'
import { type ClockFilter, type ClockKind, clockQueries, type RunningClock } from './clocks.queries'

const kinds = ['HARD', 'PATIENCE', 'SERVICE', 'MONEY', 'ROUTINE'] as const satisfies ClockKind[]
const abouts = ['RETURN', 'ORDER'] as const satisfies About[]

type About = RunningClock['about']

const pathOf = ({ about, subjectId }: RunningClock) =>
  about === 'ORDER' ? `/desk/orders/${subjectId}` : `/desk/returns/${subjectId}`

/** Everything that is due, the next first, as the address narrows it. */
export function DueList() {
  const { t } = useTranslation('clocks')
  const { of, change } = useAddress()
  const kind = kinds.find((one) => one === of('kind')) ?? 'HARD'
  const filter: ClockFilter = {
    kind,
    about: abouts.find((one) => one === of('about')),
    code: kind === 'HARD' ? of('code') : undefined,
    assignee: of('person'),
    dueFrom: of('from'),
    dueBefore: of('before'),
  }
  const clocks = useInfiniteQuery(clockQueries.list(filter))
  const rows = rowsOf(clocks.data)
  const at = of('at')
  useRowKeys(rows, at)
  const filtered = Boolean(
    filter.about || filter.code || filter.assignee || filter.dueFrom || filter.dueBefore,
  )
  return (
    <Panel title={t('board.list')} beside={<span className="quiet">{t('board.keys')}</span>}>
      <div className={css.tools}>
        <Picks<ClockKind>
          label={t('board.kinds')}
          value={kind}
          onChange={(value) => change({ kind: value === 'HARD' ? undefined : value, code: undefined })}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Picks<About | 'ALL'>
          label={t('board.abouts')}
          value={filter.about ?? 'ALL'}
          onChange={(about) => change({ about: about === 'ALL' ? undefined : about })}
          options={(['ALL', ...abouts] as const).map((value) => ({ value, label: t(`about.${value}`) }))}
        />
        {kind === 'HARD' && (
          <Select
            allowClear
            aria-label={t('board.codes')}
            placeholder={t('board.codes')}
            style={{ width: 220 }}
            value={of('code')}
            onChange={(code) => change({ code })}
            options={hardCodes.map((value) => ({ value, label: t(`code.${value}`) }))}
          />
        )}
        <Within from={filter.dueFrom} before={filter.dueBefore} />
      </div>
      {clocks.error && <ProblemNote error={clocks.error} retry={() => void clocks.refetch()} />}
      {clocks.isPending && <Bones count={6} height={28} label={t('board.loading')} />}
      {clocks.isSuccess && rows.length === 0 && (
        <EmptyState title={t(filtered ? 'board.emptyFiltered' : 'board.empty')}>
          {filtered ? <Link to={boardPath()}>{t('board.all')}</Link> : t('board.emptyText')}
        </EmptyState>
      )}
      {rows.length > 0 && <DueTable rows={rows} at={at} />}
      <LoadMore {...clocks} />
    </Panel>
  )
}

function Within({ from, before }: { from: string | undefined; before: string | undefined }) {
  const { t } = useTranslation('clocks')
  const { dateTime } = useFormat()
  if (!from && !before) return null
  return (
    <span className={css.within}>
      {t('board.within', { from: from ? dateTime(from) : '', to: before ? dateTime(before) : '' })}
      <LinkButton to={boardPath()}>{t('board.clear')}</LinkButton>
    </span>
  )
}

function useRowKeys(rows: RunningClock[], at: string | undefined) {
  const { t } = useTranslation(['clocks', 'common'])
  const navigate = useNavigate()
  const { change } = useAddress()
  const index = rows.findIndex(({ id }) => id === at)
  const move = (step: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index + step))]
    if (next) change({ at: next.id })
  }
  useKeys({
    j: { says: t('common:keys.next'), act: () => move(1) },
    k: { says: t('common:keys.previous'), act: () => move(index < 0 ? 1 : -1) },
    o: {
      says: t('board.open'),
      act: () => {
        const here = rows[index]
        if (here) void navigate(pathOf(here))
      },
    },
  })
}

function DueTable({ rows, at }: { rows: RunningClock[]; at: string | undefined }) {
  const { t } = useTranslation('clocks')
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('board.list')}</caption>
        <thead>
          <tr>
            <th>{t('board.due')}</th>
            <th>{t('board.case')}</th>
            <th className={table.number}>{t('board.risk')}</th>
            <th>{t('board.clock')}</th>
            <th>{t('board.person')}</th>
            <th className={table.wide}>{t('board.then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DueRow key={row.id} row={row} here={row.id === at} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DueRow({ row, here }: { row: RunningClock; here: boolean }) {
  const { t, i18n } = useTranslation('clocks')
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (here) link.current?.focus()
  }, [here])
  const name = `code.${row.code}`
  return (
    <tr data-at={here || undefined}>
      <td>
        <DueIn dueAt={row.dueAt} outcome={row.text} compact />
      </td>
      <td>
        <Link ref={link} to={pathOf(row)}>
          {row.label}
        </Link>
      </td>
      <td className={table.number}>
        {isZero(row.atRisk) ? <span className="quiet">—</span> : <Amount of={row.atRisk} />}
      </td>
      <td>{i18n.exists(`clocks:${name}`) ? t(name as 'code.C1') : row.code}</td>
      <td>{row.assigneeName ?? <span className="quiet">{t('board.nobody')}</span>}</td>
      <td className={table.wide} title={row.text}>
        {row.text}
      </td>
    </tr>
  )
}
