import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Signals.module.css'
import { signalQueries, useSetWatch, type Watch, type WatchTerms } from './signals.queries'

/** From when on the shop looks after a parcel or an article; our own defaults until somebody says otherwise. */
export function WatchPanel() {
  const { t } = useTranslation('signals')
  const { data, error, refetch } = useQuery(signalQueries.watch())
  const editable = has(useMe(), 'supervisor', 'owner')
  return (
    <Panel title={t('watch.title')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <WatchForm key={data.etag} watch={data} editable={editable} />}
    </Panel>
  )
}

const numbers = [
  'stalledDays',
  'lostDays',
  'unsignedDays',
  'repeatedFaults',
  'repeatedWithinDays',
  'weightGrams',
] as const
type Typed = Record<(typeof numbers)[number] | 'weightPercent', string>

const typed = (terms: WatchTerms): Typed => ({
  stalledDays: String(terms.stalledDays ?? ''),
  lostDays: String(terms.lostDays ?? ''),
  unsignedDays: String(terms.unsignedDays ?? ''),
  repeatedFaults: String(terms.repeatedFaults ?? ''),
  repeatedWithinDays: String(terms.repeatedWithinDays ?? ''),
  weightGrams: String(terms.weightGrams ?? ''),
  weightPercent: String((terms.weightBasisPoints ?? 0) / 100),
})

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined)

function WatchForm({ watch, editable }: { watch: Tagged<Watch>; editable: boolean }) {
  const { t } = useTranslation('signals')
  const put = useSetWatch(watch.etag)
  const [draft, setDraft] = useState(() => typed(watch.terms))
  const values = numbers.map((name) => whole(draft[name]))
  const percent = Number(draft.weightPercent)
  const complete = values.every((value) => value !== undefined) && percent >= 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete)
      put.mutate({
        ...(Object.fromEntries(numbers.map((name, i) => [name, values[i]])) as unknown as WatchTerms),
        weightBasisPoints: Math.round(percent * 100),
      })
  }
  return (
    <form className={css.watch} onSubmit={submit}>
      <p className="quiet">{t(watch.usual ? 'watch.usual' : 'watch.own')}</p>
      {([...numbers, 'weightPercent'] as const).map((name) => (
        <Field
          key={name}
          label={t(`watch.${name}`)}
          problem={put.error?.at(name === 'weightPercent' ? '/weightBasisPoints' : `/${name}`)?.detail}
        >
          <Input
            inputMode="decimal"
            disabled={!editable}
            value={draft[name]}
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
          />
        </Field>
      ))}
      <ProblemNote error={put.error} shownAt={(pointer) => pointer.length > 1} />
      {editable ? (
        <Button type="primary" htmlType="submit" loading={put.isPending} disabled={!complete}>
          {t('watch.save')}
        </Button>
      ) : (
        <p className="quiet">{t('watch.notYours')}</p>
      )}
    </form>
  )
}
