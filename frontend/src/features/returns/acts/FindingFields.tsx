import { Input, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Evidence, Grade, InspectionOutcome as Outcome } from '@/api/types'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import { Field } from '@/ui/Field'
import css from './ActForm.module.css'

export interface Finding {
  key: string
  lineNo: number
  quantity: number
  outcome: Outcome
  grade?: Grade
  reason?: string
  note?: string
  evidence: Evidence[]
}

const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies Grade[]
const outcomes = ['ACCEPTED', 'REFUSED'] as const satisfies Outcome[]

export function FindingFields({
  finding,
  onChange,
}: {
  finding: Finding
  onChange: (part: Partial<Finding>) => void
}) {
  const { t } = useTranslation('returns')
  return (
    <>
      <div className={css.row}>
        <Segmented<Outcome>
          aria-label={t('inspect.outcome')}
          value={finding.outcome}
          onChange={(outcome) => onChange({ outcome })}
          options={outcomes.map((value) => ({ value, label: t(`inspect.${value}`) }))}
        />
        <Field label={t('inspect.grade')}>
          <Select
            style={{ width: 200 }}
            value={finding.grade}
            onChange={(grade) => onChange({ grade })}
            options={grades.map((value) => ({ value, label: `${value} · ${t(`grade.${value}`)}` }))}
          />
        </Field>
      </div>
      {finding.outcome === 'REFUSED' && (
        <Field label={t('inspect.reason')}>
          <Input
            value={finding.reason}
            maxLength={40}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </Field>
      )}
      <Field label={t('inspect.note')}>
        <Input
          value={finding.note}
          maxLength={500}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
      <EvidenceTray
        label={t('inspect.photo')}
        hint={finding.outcome === 'REFUSED' ? t('inspect.photoNeeded') : undefined}
        value={finding.evidence}
        onChange={(evidence) => onChange({ evidence })}
      />
    </>
  )
}
