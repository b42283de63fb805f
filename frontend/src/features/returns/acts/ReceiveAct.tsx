import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { Stepper } from '@/ui/Stepper'
import { useReceive } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import css from './ActForm.module.css'

const counts = ['arrived', 'damaged', 'missing', 'wrong'] as const
type Count = Record<(typeof counts)[number], number>

/** What came out of the parcel, per line: there, missing, or something else. */
export function ReceiveAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const receive = useReceive(ret)
  const [note, setNote] = useState('')
  const awaited = ret.lines.map((line) => ({
    ...line,
    awaited: line.units
      .filter(({ state }) => state === 'IN_TRANSIT' || state === 'WITH_BUYER')
      .reduce((sum, { quantity }) => sum + quantity, 0),
  }))
  const [found, setFound] = useState<Record<number, Count>>(() =>
    Object.fromEntries(
      awaited.map((line) => [line.lineNo, { arrived: line.awaited, damaged: 0, missing: 0, wrong: 0 }]),
    ),
  )
  const of = (lineNo: number) => found[lineNo] ?? { arrived: 0, damaged: 0, missing: 0, wrong: 0 }
  const set = (lineNo: number, most: number, count: keyof Count, value: number) =>
    setFound((before) => {
      const line = { ...of(lineNo), [count]: value }
      // What is not there is missing: the four always add up to what was expected.
      if (count === 'arrived') line.missing = Math.max(0, most - line.arrived - line.damaged - line.wrong)
      else line.arrived = Math.max(0, most - line.missing - line.damaged - line.wrong)
      return { ...before, [lineNo]: line }
    })

  const lines = awaited.filter((line) => line.awaited > 0)
  return (
    <ActForm
      ret={ret}
      action="RECEIVE"
      consequence={t('receive.consequence')}
      confirm={t('act.RECEIVE')}
      onConfirm={() =>
        receive.mutate(
          {
            lines: lines.map(({ lineNo }) => ({ lineNo, ...of(lineNo) })),
            ...(note.trim() && { note: note.trim() }),
          },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
      sending={receive}
    >
      <div className={css.lines}>
        {lines.map((line) => (
          <div key={line.lineNo} className={css.line}>
            <p>
              {line.title} <span className="quiet">{t('receive.expected', { count: line.awaited })}</span>
            </p>
            <div className={css.counts}>
              {counts.map((count) => (
                <div key={count} style={{ display: 'contents' }}>
                  <span>{t(`receive.${count}`)}</span>
                  <Stepper
                    compact
                    label={`${t(`receive.${count}`)}: ${line.title}`}
                    value={of(line.lineNo)[count]}
                    max={line.awaited}
                    onChange={(value) => set(line.lineNo, line.awaited, count, value)}
                  />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <Field label={t('receive.note')}>
        <Input.TextArea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
    </ActForm>
  )
}
