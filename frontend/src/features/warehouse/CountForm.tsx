import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VerbProblem } from '@/features/returns/acts/VerbProblem'
import { type Seen, useReceive } from '@/features/returns/returns.queries'
import { Field } from '@/ui/Field'
import { Stepper } from '@/ui/Stepper'
import css from './Warehouse.module.css'

const counts = ['arrived', 'damaged', 'missing', 'wrong'] as const
type Count = Record<(typeof counts)[number], number>

/** Counting with thumbs: everything is taken to be here until something else is said. */
export function CountForm({ ret }: { ret: Seen }) {
  const { t } = useTranslation('returns')
  const { t: weigh } = useTranslation('warehouse')
  const receive = useReceive(ret)
  const lines = ret.lines
    .map((line) => ({
      ...line,
      awaited: line.units
        .filter(({ state }) => ['IN_TRANSIT', 'WITH_BUYER', 'SHORT', 'LOST'].includes(state))
        .reduce((sum, { quantity }) => sum + quantity, 0),
      late: line.units.every(({ state }) => state !== 'IN_TRANSIT' && state !== 'WITH_BUYER'),
    }))
    .filter(({ awaited }) => awaited > 0)
  const [found, setFound] = useState<Record<number, Count>>(() =>
    Object.fromEntries(
      lines.map(({ lineNo, awaited }) => [lineNo, { arrived: awaited, damaged: 0, missing: 0, wrong: 0 }]),
    ),
  )
  const [grams, setGrams] = useState('')
  const [codes, setCodes] = useState<Record<number, string>>({})
  const set = (lineNo: number, most: number, count: keyof Count, value: number) =>
    setFound((before) => {
      const line = { ...(before[lineNo] as Count), [count]: value }
      const others = line.damaged + line.missing + line.wrong
      // What is not broken, missing or foreign is here: the four never exceed what was awaited.
      return {
        ...before,
        [lineNo]: count === 'arrived' ? line : { ...line, arrived: Math.max(0, most - others) },
      }
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    receive.mutate({
      lines: lines
        .filter(({ lineNo }) => Object.values(found[lineNo] as Count).some((count) => count > 0))
        .map(({ lineNo }) => {
          const seen = (codes[lineNo] ?? '').split(/[\s,，]+/).filter(Boolean)
          return { lineNo, ...(found[lineNo] as Count), ...(seen.length > 0 && { unitCodes: seen }) }
        }),
      ...(Number(grams) > 0 && { grams: Math.round(Number(grams)) }),
    })
  }
  return (
    <form onSubmit={submit}>
      {lines.map(({ lineNo, title, awaited, late }) => (
        <div key={lineNo} className={css.line}>
          <p>
            <strong>{title}</strong>{' '}
            <span className="quiet">{t('receive.expected', { count: awaited })}</span>
          </p>
          <div className={css.counts}>
            {counts
              .filter((count) => !late || count === 'arrived' || count === 'damaged')
              .map((count) => (
                <div key={count}>
                  <span>{t(`receive.${count}`)}</span>
                  <Stepper
                    label={`${t(`receive.${count}`)}: ${title}`}
                    value={found[lineNo]?.[count] ?? 0}
                    max={awaited}
                    onChange={(value) => set(lineNo, awaited, count, value)}
                  />
                </div>
              ))}
          </div>
          <Field label={t('receive.codes')} help={t('receive.codesHelp')}>
            <Input
              size="large"
              value={codes[lineNo] ?? ''}
              onChange={(event) => setCodes({ ...codes, [lineNo]: event.target.value })}
              onPressEnter={(event) => {
                // a wedge ends each code with Enter; the form is sent by its button
                event.preventDefault()
                setCodes({ ...codes, [lineNo]: `${codes[lineNo] ?? ''} ` })
              }}
            />
          </Field>
        </div>
      ))}
      <Field label={weigh('grams')} help={weigh('gramsHelp')} problem={receive.error?.at('/grams')?.detail}>
        <Input
          size="large"
          inputMode="numeric"
          value={grams}
          onChange={(event) => setGrams(event.target.value)}
        />
      </Field>
      <VerbProblem ret={ret} action="RECEIVE" sending={receive} />
      <p className="quiet" style={{ marginBlock: 10 }}>
        {t('receive.consequence')}
      </p>
      <div className={css.big}>
        <Button type="primary" size="large" htmlType="submit" loading={receive.isPending}>
          {t('act.RECEIVE')}
        </Button>
      </div>
    </form>
  )
}
