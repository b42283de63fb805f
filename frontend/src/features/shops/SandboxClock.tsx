import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Shop } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { useNow } from '@/ui/now'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './ShopSettingsPage.module.css'
import { useMoveClock } from './shops.queries'

const hour = 3_600_000
const steps = { hour, day: 24 * hour, week: 7 * 24 * hour } as const

/** Time can be moved forward in a sandbox, to see every promise fall due. */
export function SandboxClock({ shop }: { shop: Shop }) {
  const { t } = useTranslation('shops')
  const { exact } = useFormat()
  const now = useNow()
  const move = useMoveClock()
  return (
    <Panel title={t('clock.title', { shop: shop.name })}>
      <p className={css.now}>
        <time>{exact(new Date(now).toISOString())}</time>
      </p>
      <p className="quiet">{t('clock.help')}</p>
      <div className={css.row} style={{ marginTop: 10 }}>
        {(Object.keys(steps) as (keyof typeof steps)[]).map((step) => (
          <Button
            key={step}
            loading={move.isPending}
            onClick={() => move.mutate({ now: new Date(now + steps[step]).toISOString() })}
          >
            {t(`clock.${step}`)}
          </Button>
        ))}
        {move.data && <span role="status">{t('clock.fired', { count: move.data.fired })}</span>}
      </div>
      <ProblemNote error={move.error} />
    </Panel>
  )
}
