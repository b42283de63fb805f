import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './Disputes.module.css'
import { disputeQueries } from './disputes.queries'

/** How often it came to a dispute, each rate with what it counts; without a denominator there is none. */
export function RatesPanel() {
  const { t } = useTranslation('disputes')
  const { data: rates, error, refetch } = useQuery(disputeQueries.rates())
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!rates) return null
  return (
    <Panel title={t('rates.title', { from: rates.from, to: rates.to })}>
      <div className={css.rates}>
        <One name="refunds" of={rates.refunds} />
        <One name="stepIns" of={rates.stepIns} />
        <One name="stepInsKept" of={rates.stepInsKept} />
        <One name="ordersOfMonth" of={rates.ordersOfMonth} />
      </div>
    </Panel>
  )
}

type Name = 'refunds' | 'stepIns' | 'stepInsKept' | 'ordersOfMonth'

function One({ name, of: rate }: { name: Name; of: Schemas['DisputeRate'] }) {
  const { t } = useTranslation('disputes')
  return (
    <div className={css.rate}>
      <span>{t(`rates.${name}.name`)}</span>
      <strong>{rate.millionths === undefined ? '—' : `${(rate.millionths / 10_000).toFixed(2)} %`}</strong>
      <span className="quiet">
        {t(`rates.${name}.counts`)} ({rate.count}/{rate.of})
      </span>
    </div>
  )
}
