import { Checkbox, Input, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Evidence, Grade, Inspection, InspectionOutcome as Outcome } from '@/api/types'
import { EvidenceTray } from '@/features/evidence/EvidenceTray'
import { Field } from '@/ui/Field'
import css from './ActForm.module.css'

export type Unfit = NonNullable<Inspection['lines'][number]['reason']>

export interface Finding {
  key: string
  lineNo: number
  quantity: number
  outcome: Outcome
  grade?: Grade
  reason?: Unfit
  note?: string
  unitCode?: string
  packagingComplete: boolean
  evidence: Evidence[]
}

const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies Grade[]
const outcomes = ['ACCEPTED', 'REFUSED'] as const satisfies Outcome[]

const isWhole = (grade?: Grade) => grade === 'A' || grade === 'B'

/** From C on, and of every refused piece. */
export const needsReason = ({ outcome, grade }: Finding) =>
  outcome === 'REFUSED' || (grade !== undefined && !isWhole(grade))

export const lacksReason = (finding: Finding) => needsReason(finding) && !finding.reason

export const lacksPhoto = ({ outcome, evidence }: Finding) => outcome === 'REFUSED' && evidence.length === 0

/** Another item is shown on a photo and in a video: a preset of ours. */
export const lacksVideo = ({ grade, evidence }: Finding) =>
  grade === 'F' &&
  !['image/', 'video/'].every((kind) => evidence.some(({ contentType }) => contentType.startsWith(kind)))

/** A grade and an outcome that contradict each other are never on screen together. */
const graded = (grade: Grade): Partial<Finding> =>
  grade === 'F'
    ? { grade, outcome: 'REFUSED', reason: 'OTHER_ITEM' }
    : isWhole(grade)
      ? { grade, outcome: 'ACCEPTED', reason: undefined }
      : { grade }

const decided = (outcome: Outcome, { grade }: Finding): Partial<Finding> =>
  outcome === 'REFUSED' && isWhole(grade)
    ? { outcome, grade: 'C' }
    : outcome === 'ACCEPTED' && grade === 'F'
      ? { outcome, grade: 'A', reason: undefined }
      : { outcome }

export function FindingFields({
  finding,
  unfit,
  onChange,
}: {
  finding: Finding
  /** Reasons that fit these goods. */
  unfit: Unfit[]
  onChange: (part: Partial<Finding>) => void
}) {
  const { t } = useTranslation('returns')
  const another = finding.grade === 'F'
  return (
    <>
      <div className={css.row}>
        <Segmented<Outcome>
          aria-label={t('inspect.outcome')}
          value={finding.outcome}
          onChange={(outcome) => onChange(decided(outcome, finding))}
          options={outcomes.map((value) => ({ value, label: t(`inspect.${value}`) }))}
        />
        <Field label={t('inspect.grade')}>
          <Select
            style={{ width: 200 }}
            value={finding.grade}
            onChange={(grade) => onChange(graded(grade))}
            options={grades.map((value) => ({ value, label: `${value} · ${t(`grade.${value}`)}` }))}
          />
        </Field>
      </div>
      {another && <p className={css.consequence}>{t('inspect.twoSign')}</p>}
      {needsReason(finding) && (
        <Field label={t('inspect.reason')}>
          <Select<Unfit>
            value={finding.reason}
            onChange={(reason) => onChange({ reason })}
            options={unfit.map((value) => ({ value, label: t(`unfit.${value}`) }))}
          />
        </Field>
      )}
      <Checkbox
        checked={finding.packagingComplete}
        onChange={(event) => onChange({ packagingComplete: event.target.checked })}
      >
        {t('inspect.packaging')}
      </Checkbox>
      <Field label={t('inspect.unitCode')}>
        <Input
          value={finding.unitCode}
          maxLength={80}
          onPressEnter={(event) => event.preventDefault()}
          onChange={(event) => onChange({ unitCode: event.target.value })}
        />
      </Field>
      <Field label={t('inspect.note')}>
        <Input
          value={finding.note}
          maxLength={500}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
      <EvidenceTray
        label={t(another ? 'inspect.photoAndVideo' : 'inspect.photo')}
        hint={
          another
            ? t('inspect.videoNeeded')
            : finding.outcome === 'REFUSED'
              ? t('inspect.photoNeeded')
              : undefined
        }
        accept={another ? 'image/*,video/mp4,video/quicktime' : undefined}
        value={finding.evidence}
        onChange={(evidence) => onChange({ evidence })}
      />
    </>
  )
}
