import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { settingsPath } from '@/features/shops/shops.paths'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LinkButton } from '@/ui/LinkButton'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Picks } from '@/ui/Picks'
import { ProblemNote } from '@/ui/ProblemNote'
import { useAddress } from '@/ui/useAddress'
import { SignalRow } from './SignalRow'
import css from './Signals.module.css'
import { signalQueries } from './signals.queries'

const states = ['OPEN', 'TAKEN', 'DISMISSED', 'OVER'] as const
const kinds = ['LOST', 'DAMAGED', 'SHORT', 'STALLED', 'UNSIGNED', 'LATE', 'REPEATED'] as const

/** What should be looked after before a buyer has to ask: why, and what can be done about it. */
export default function SignalsPage() {
  const { t } = useTranslation('signals')
  const { of, change } = useAddress()
  const state = states.find((one) => one === of('state')) ?? 'OPEN'
  const kind = kinds.find((one) => one === of('kind'))
  const signals = useInfiniteQuery(signalQueries.list({ state, kind }))
  const rows = rowsOf(signals.data)
  const { error, isPending } = signals
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <span className={css.tools}>
            <Select
              allowClear
              aria-label={t('kindLabel')}
              placeholder={t('kindLabel')}
              style={{ width: 190 }}
              value={kind}
              onChange={(next) => change({ kind: next })}
              options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <Picks
              label={t('views')}
              value={state}
              onChange={(next) => change({ state: next === 'OPEN' ? undefined : next })}
              options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
            />
          </span>
        }
        below={<p className="quiet">{t('lead')}</p>}
      />
      {error && <ProblemNote error={error} retry={() => void signals.refetch()} />}
      {isPending && <Bones count={6} height={72} label={t('title')} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState title={t(state === 'OPEN' ? 'empty' : 'emptyOther')}>
          <p>{t('emptyText')}</p>
          <LinkButton to={settingsPath()}>{t('toSettings')}</LinkButton>
        </EmptyState>
      )}
      <ul className={css.signals}>
        {rows.map((signal) => (
          <SignalRow key={signal.id} signal={signal} />
        ))}
      </ul>
      <LoadMore {...signals} />
    </>
  )
}
