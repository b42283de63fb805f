import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { warehouseQueries } from '@/features/warehouse/warehouse.queries'
import { isReplaced } from '../kinds'
import { useInspect } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import css from './ActForm.module.css'
import { type Finding, FindingFields, lacksPhoto, lacksReason, lacksVideo, type Unfit } from './FindingFields'

/** Reasons for whatever was sold, until it is known what that was. */
const anyGoods: Unfit[] = [
  'ITEM_INCOMPLETE',
  'ACCESSORY_MISSING',
  'TRADEMARK_MISSING',
  'QUALITY_LOST',
  'OTHER_ITEM',
]

/** Piece by piece: good or not, how good, why not. Pieces that are alike stay together until they are split. */
export function InspectAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const inspect = useInspect(ret)
  const { data: sold } = useQuery(warehouseQueries.units(ret.id))
  const [findings, setFindings] = useState<Finding[]>(() =>
    ret.lines.flatMap(({ lineNo, units }) => {
      const quantity = units
        .filter(({ state }) => state === 'ARRIVED')
        .reduce((sum, unit) => sum + unit.quantity, 0)
      return quantity > 0
        ? [
            {
              key: crypto.randomUUID(),
              lineNo,
              quantity,
              outcome: 'ACCEPTED',
              grade: 'A',
              packagingComplete: true,
              evidence: [],
            },
          ]
        : []
    }),
  )
  const change = (key: string, part: Partial<Finding>) =>
    setFindings((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const split = (finding: Finding) =>
    setFindings((all) =>
      all.flatMap((one) =>
        one.key === finding.key
          ? [
              { ...one, quantity: one.quantity - 1 },
              { ...one, key: crypto.randomUUID(), quantity: 1, evidence: [] },
            ]
          : [one],
      ),
    )
  const unfitOf = (lineNo: number): Unfit[] =>
    sold?.lines.find((line) => line.lineNo === lineNo)?.unfit ?? anyGoods

  return (
    <ActForm
      ret={ret}
      action="INSPECT"
      consequence={t(
        `inspect.${findings.some(({ outcome }) => outcome === 'REFUSED') ? 'someRefused' : 'allAccepted'}${isReplaced(ret.kind) ? 'Goods' : ''}`,
      )}
      confirm={t('act.INSPECT')}
      onConfirm={() =>
        inspect.mutate(
          {
            lines: findings.map(({ key: _, evidence, ...finding }) => ({
              ...finding,
              unitCode: finding.unitCode?.trim() || undefined,
              note: finding.note?.trim() || undefined,
              evidence: evidence.map(({ id }) => id),
            })),
          },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sending={inspect}
      missing={[
        findings.some(lacksReason) && t('inspect.reason'),
        findings.some(lacksPhoto) && t('inspect.photo'),
        findings.some(lacksVideo) && t('inspect.photoAndVideo'),
      ]}
      ready={findings.length > 0}
    >
      <div className={css.lines}>
        {findings.map((finding) => {
          const line = ret.lines.find(({ lineNo }) => lineNo === finding.lineNo)
          return (
            <fieldset key={finding.key} className={css.group}>
              <legend className={css.title}>
                {line?.title} ×{finding.quantity}
              </legend>
              <FindingFields
                finding={finding}
                unfit={unfitOf(finding.lineNo)}
                onChange={(part) => change(finding.key, part)}
              />
              {finding.quantity > 1 && (
                <Button size="small" onClick={() => split(finding)}>
                  {t('inspect.split')}
                </Button>
              )}
            </fieldset>
          )
        })}
      </div>
    </ActForm>
  )
}
