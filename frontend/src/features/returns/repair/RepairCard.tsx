import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Card } from '@/ui/Card'
import { LinkButton } from '@/ui/LinkButton'
import { openReturnPath } from '../returns.paths'
import type { Seen } from '../returns.queries'
import { ChooseInstead } from './ChooseInstead'
import { QuoteAnswer } from './QuoteAnswer'
import type { Repair } from './repair'
import css from './repair.module.css'

const steps = ['ARRIVED', 'DIAGNOSING', 'REPAIRING', 'TESTING', 'HOME'] as const

// A stage added on the server stops this file from compiling until it stands at a step.
const stepOf: Record<Repair['stage'], number> = {
  NONE: -1,
  RECEIVED: 0,
  DIAGNOSING: 1,
  QUOTED: 1,
  PAYMENT_DUE: 1,
  NOT_REPAIRABLE: 1,
  UNREPAIRED: 1,
  REPAIRING: 2,
  TESTING: 3,
  READY: 3,
}

const standsAt = ({ request, outbound }: Seen, { stage }: Repair) =>
  request === 'COMPLETED' && outbound === 'CONFIRMED' ? steps.length - 1 : stepOf[stage]

/** How far the repair is, who bears it, and what the buyer may answer now. */
export function RepairCard({ ret, repair }: { ret: Seen; repair: Repair }) {
  const { t } = useTranslation('repairs')
  const at = standsAt(ret, repair)
  return (
    <>
      <Card label={t('mine.title')}>
        <h2>{t('mine.title')}</h2>
        <ol className={css.steps} aria-label={t('stepsLabel')}>
          {steps.map((step, index) => (
            <li
              key={step}
              data-done={index < at || undefined}
              aria-current={index === at ? 'step' : undefined}
            >
              {t(`step.${step}`)}
            </li>
          ))}
        </ol>
        {repair.finding && <p className={css.note}>{t(`finding.${repair.finding}`)}</p>}
        {repair.note && <blockquote className={css.message}>{repair.note}</blockquote>}
        <Bears repair={repair} />
        {repair.covered && !repair.fee && <p className="quiet">{t('mine.clock')}</p>}
        {repair.stillFaulty && (
          <div className={css.answers}>
            <LinkButton to={openReturnPath(ret.orderId, ret.lines[0]?.lineNo)} type="primary">
              {t('mine.again')}
            </LinkButton>
          </div>
        )}
      </Card>
      {repair.fee && <QuoteAnswer ret={ret} fee={repair.fee} />}
      {repair.instead.length > 0 && ret.actions.includes('CHOOSE_INSTEAD') && (
        <ChooseInstead ret={ret} repair={repair} />
      )}
    </>
  )
}

/** What has a price is not said to be free: why it has one stands beside it. */
function Bears({ repair: { covered, coveredUntil, fee, stage } }: { repair: Repair }) {
  const { t } = useTranslation('repairs')
  const { lastDay } = useFormat()
  const words = () => {
    if (fee) return t(stage === 'QUOTED' ? 'mine.priced' : 'mine.agreed')
    if (!covered) return t('mine.costs')
    return coveredUntil ? t('mine.freeUntil', { day: lastDay(coveredUntil) }) : t('mine.free')
  }
  // of what comes back as it went nobody pays for anything
  if (stage === 'UNREPAIRED') return null
  return <p className={css.note}>{words()}</p>
}
