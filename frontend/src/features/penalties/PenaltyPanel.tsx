import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { typedMoney } from '@/i18n/money'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Penalties.module.css'
import { type Penalties, penaltyQueries, type Share, useSetPenalties } from './penalties.queries'

/** What the shop pays on top when it breaks its word; off until its owner says so. */
export function PenaltyPanel() {
  const { t } = useTranslation('penalties')
  const { data, error, refetch } = useQuery(penaltyQueries.all())
  const editable = has(useMe(), 'owner')
  return (
    <Panel title={t('title')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <PenaltyForm key={data.etag} penalties={data} editable={editable} />}
    </Panel>
  )
}

const promises = ['lateDispatch', 'outOfStock'] as const

interface Typed {
  owed: boolean
  percent: string
  least: string
  most: string
}

const typed = ({ owed = false, basisPoints = 0, least, most }: Share): Typed => ({
  owed,
  percent: String(basisPoints / 100),
  least: least.amount,
  most: most.amount,
})

function PenaltyForm({ penalties, editable }: { penalties: Tagged<Penalties>; editable: boolean }) {
  const { t } = useTranslation('penalties')
  const { currency } = penalties.lateDispatch.least
  const put = useSetPenalties(penalties.etag)
  const [draft, setDraft] = useState({
    lateDispatch: typed(penalties.lateDispatch),
    outOfStock: typed(penalties.outOfStock),
  })
  const shareOf = ({ owed, percent, least, most }: Typed): Share | undefined => {
    const [low, high] = [typedMoney(least, currency), typedMoney(most, currency)]
    const basisPoints = Math.round(Number(percent) * 100)
    return low && high && basisPoints >= 0 && basisPoints <= 10_000
      ? { owed, basisPoints, least: low, most: high }
      : undefined
  }
  const [lateDispatch, outOfStock] = [shareOf(draft.lateDispatch), shareOf(draft.outOfStock)]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (lateDispatch && outOfStock) put.mutate({ lateDispatch, outOfStock })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <p className="quiet">{t('preset', { source: penalties.source })}</p>
      {promises.map((promise) => {
        const say = (part: Partial<Typed>) =>
          setDraft({ ...draft, [promise]: { ...draft[promise], ...part } })
        return (
          <fieldset key={promise} className={css.promise} disabled={!editable}>
            <legend>{t(promise)}</legend>
            <Checkbox
              checked={draft[promise].owed}
              disabled={!editable}
              onChange={({ target }) => say({ owed: target.checked })}
            >
              {t('owed')}
            </Checkbox>
            {(['percent', 'least', 'most'] as const).map((name) => (
              <Field
                key={name}
                label={t(name, { currency })}
                problem={name === 'percent' ? undefined : put.error?.at(`/${promise}/${name}`)?.detail}
              >
                <Input
                  inputMode="decimal"
                  disabled={!editable || !draft[promise].owed}
                  value={draft[promise][name]}
                  onChange={({ target }) => say({ [name]: target.value })}
                />
              </Field>
            ))}
          </fieldset>
        )
      })}
      <ProblemNote error={put.error} shownAt={(pointer) => /^\/(lateDispatch|outOfStock)\//.test(pointer)} />
      {editable ? (
        <Button
          type="primary"
          htmlType="submit"
          loading={put.isPending}
          disabled={!lateDispatch || !outOfStock}
        >
          {t('save')}
        </Button>
      ) : (
        <p className="quiet">{t('ownerOnly')}</p>
      )}
    </form>
  )
}
