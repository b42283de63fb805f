import { useTranslation } from 'react-i18next'
import { useCountersign } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** The second signature under "another item": it counts from here on. */
export function CountersignAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const sign = useCountersign(ret)
  const waiting = ret.lines.flatMap((line) =>
    line.units
      .filter(({ state, signedBy }) => state === 'ARRIVED' && signedBy)
      .map((unit) => ({ line, unit })),
  )
  return (
    <ActForm
      ret={ret}
      action="COUNTERSIGN"
      consequence={t('consequence.COUNTERSIGN')}
      confirm={t('act.COUNTERSIGN')}
      onConfirm={() => sign.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={sign}
    >
      <ul>
        {waiting.map(({ line, unit }) => (
          <li key={`${line.lineNo} ${unit.signedBy} ${unit.note}`}>
            {t('countersign.found', { count: unit.quantity, title: line.title, by: unit.signedBy })}
            {unit.note && <p>{unit.note}</p>}
          </li>
        ))}
      </ul>
    </ActForm>
  )
}
