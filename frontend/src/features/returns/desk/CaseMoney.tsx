import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { ClockList } from '@/features/clocks/ClockList'
import { OwedPanel } from '@/features/demands/OwedPanel'
import { GoodwillPanel } from '@/features/goodwill/GoodwillPanel'
import { DeclinedRefund } from '@/features/refunds/DeclinedRefund'
import { LegList } from '@/features/refunds/LegList'
import { refundedBy } from '@/features/refunds/refundedBy'
import { isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { MoneyLines } from '@/ui/MoneyLines'
import { Panel } from '@/ui/Panel'
import { nextClock } from '../clock'
import { isReplaced } from '../kinds'
import { titlesOf } from '../titles'
import css from './Column.module.css'

/** Right: the money as it adds up, the promises that run, the buyer. */
export function CaseMoney({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const clock = nextClock(ret)
  const isAgreed = ret.request === 'APPROVED' || ret.request === 'COMPLETED'
  const standing = ret.refunds.filter(({ state }) => state !== 'DECLINED')
  // nothing goes back of what was withdrawn, or ran out
  const quote = ret.closedAt && !isAgreed ? 'mine.asked' : 'case.quote'
  return (
    <div className={css.column}>
      {standing.length === 0 ? (
        <Panel title={t(isReplaced(ret.kind) ? 'case.ifMoney' : quote)}>
          <MoneyLines
            lines={ret.quote}
            total={ret.amount}
            totalLabel={isAgreed ? undefined : t('mine.asked')}
            titleOf={titlesOf(ret.lines)}
          />
          {ret.asked && (
            <p className="quiet">
              {t('case.less', { asked: money(ret.asked) })}
              {clock && !isZero(clock.atRisk) && ` ${t('case.silence', { amount: money(clock.atRisk) })}`}
            </p>
          )}
        </Panel>
      ) : (
        standing.map((refund) => (
          <Panel key={refund.id} title={t('case.refund')}>
            <MoneyLines lines={ret.quote} total={refundedBy(refund)} titleOf={titlesOf(ret.lines)} />
            <LegList legs={refund.legs} />
          </Panel>
        ))
      )}
      {ret.refunds
        .filter(({ state }) => state === 'DECLINED')
        .map((refund) => (
          <DeclinedRefund key={refund.id} refund={refund} />
        ))}
      {(ret.advance || standing.length > 0 || ret.clocks.some(({ code }) => code === 'HOLD')) && (
        <OwedPanel ret={ret} />
      )}
      <GoodwillPanel returnId={ret.id} currency={ret.amount.currency} />
      {ret.clocks.length > 0 && (
        <Panel title={t('case.clocks')}>
          <ClockList clocks={ret.clocks} />
        </Panel>
      )}
      <Panel title={t('case.buyer')}>
        <dl className={css.facts}>
          {(['name', 'phone'] as const).map((field) =>
            ret.buyer?.[field] ? (
              <div key={field} style={{ display: 'contents' }}>
                <dt>{t(`case.${field}`)}</dt>
                <dd>{ret.buyer[field]}</dd>
              </div>
            ) : null,
          )}
          <dt>{t('case.terms')}</dt>
          <dd>
            {ret.preset.id} v{ret.preset.version}
          </dd>
          <dt>{t('case.owner')}</dt>
          <dd>
            {ret.assignee?.name ?? ret.assignee?.subject ?? <span className="quiet">{t('case.nobody')}</span>}
          </dd>
        </dl>
      </Panel>
    </div>
  )
}
