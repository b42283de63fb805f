import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grade } from '@/api/types'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import css from './Warehouse.module.css'
import { type Place, type Unit, useDispose, warehouseQueries } from './warehouse.queries'

const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies Grade[]

/** Only what may be done with it: the shop's own goods anywhere, the buyer's back to him; as new only what is as new. */
function placesFor(unit: Unit, grade: string | undefined): Place[] {
  const places: Place[] = unit.ours
    ? ['RESTOCK', 'REFURBISH', 'SCRAP', 'DONATE', 'GOODS_IN']
    : ['RETURN_TO_BUYER', 'GOODS_IN']
  return places.filter(
    (place) =>
      place !== unit.place && (place !== 'RESTOCK' || grade === undefined || grade === 'A' || grade === 'B'),
  )
}

/** Each piece that came back: where it is, where it goes, and every step that it has made. */
export function UnitsPanel({ returnId, version }: { returnId: string; version: number }) {
  const { t } = useTranslation('warehouse')
  const { data, error, refetch } = useQuery(warehouseQueries.units(returnId))
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current !== version) void refetch()
    seen.current = version
  }, [version, refetch])
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  // What nobody has looked at goes nowhere yet, unless it is paid for.
  const units =
    data?.units.filter(({ state, ours }) => state !== 'SENT_BACK' && (ours || state !== 'ARRIVED')) ?? []
  if (units.length === 0) return null
  return (
    <section aria-label={t('units')}>
      <h3 style={{ marginTop: 16 }}>{t('units')}</h3>
      {units.map((unit) => (
        <UnitRow key={`${unit.lineNo} ${unit.unit}`} returnId={returnId} unit={unit} />
      ))}
    </section>
  )
}

function UnitRow({ returnId, unit }: { returnId: string; unit: Unit }) {
  const { t } = useTranslation(['warehouse', 'returns'])
  const dispose = useDispose(returnId)
  const [to, setTo] = useState<Place>()
  const [grade, setGrade] = useState<Grade>()
  const places = placesFor(unit, unit.grade ?? grade)
  const name = `${unit.title} #${unit.unit + 1}`
  return (
    <div className={css.unit}>
      <div className={css.row}>
        <strong>{name}</strong>
        {unit.unitCode && <span className="quiet tabular">{unit.unitCode}</span>}
        <Tag tone={unit.place === 'GOODS_IN' ? 'waiting' : 'done'}>{t(`warehouse:place.${unit.place}`)}</Tag>
        {unit.grade && <Tag tone="calm">{t('warehouse:graded', { grade: unit.grade })}</Tag>}
        {unit.label && <Tag tone="calm">{t(`warehouse:label.${unit.label}`)}</Tag>}
      </div>
      <div className={css.row}>
        <Select<Place>
          aria-label={`${t('warehouse:goesTo')} ${name}`}
          placeholder={t('warehouse:goesTo')}
          size="large"
          style={{ minWidth: 180 }}
          value={to}
          onChange={setTo}
          options={places.map((value) => ({ value, label: t(`warehouse:place.${value}`) }))}
        />
        {!unit.grade && to && to !== 'GOODS_IN' && to !== 'RETURN_TO_BUYER' && (
          <Select<Grade>
            aria-label={`${t('returns:inspect.grade')} ${name}`}
            placeholder={t('returns:inspect.grade')}
            size="large"
            style={{ minWidth: 160 }}
            value={grade}
            onChange={setGrade}
            options={grades.map((value) => ({ value, label: `${value} · ${t(`returns:grade.${value}`)}` }))}
          />
        )}
        <SendButton
          size="large"
          missing={[!to && t('warehouse:goesTo')]}
          loading={dispose.isPending}
          aria-label={`${t('warehouse:move')} ${name}`}
          onClick={() =>
            to &&
            dispose.mutate(
              { units: [{ lineNo: unit.lineNo, unit: unit.unit, to, ...(grade && { grade }) }] },
              { onSuccess: () => setTo(undefined) },
            )
          }
        >
          {t('warehouse:move')}
        </SendButton>
      </div>
      <ProblemNote error={dispose.error} />
      {unit.history.length > 0 && (
        <ol className={`${css.history} quiet`} aria-label={t('warehouse:history')}>
          {unit.history.map((step) => (
            <li key={step.at + step.to}>
              {t(`warehouse:place.${step.from}`)} → {t(`warehouse:place.${step.to}`)} · <When at={step.at} />
              {step.by && ` · ${step.by}`}
              {step.note && ` · ${step.note}`}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
