import { useTranslation } from 'react-i18next'
import { ClockList } from '@/features/clocks/ClockList'
import { LegList } from '@/features/refunds/LegList'
import { MoneyLines } from '@/ui/MoneyLines'
import { Panel } from '@/ui/Panel'
import { Rule } from '@/ui/Why'
import type { ReturnView } from '../returns.queries'
import css from './Column.module.css'

/** Right: the money as it adds up, the promises that run, the buyer. */
export function CaseMoney({ ret }: { ret: ReturnView }) {
  const { t } = useTranslation('returns')
  return (
    <div className={css.column}>
      {ret.refunds.length === 0 ? (
        <Panel title={t('case.quote')}>
          <MoneyLines lines={ret.quote.lines} total={ret.quote.total} />
          <p className="quiet">{t(`postageForShop.${ret.quote.returnPostage}`)}</p>
          {ret.quote.verdicts.map(({ lineNo, sentences }) =>
            sentences.map((sentence) => (
              <p key={`${lineNo}${sentence.rule}`} className="quiet">
                <Rule of={sentence} />
              </p>
            )),
          )}
        </Panel>
      ) : (
        ret.refunds.map((refund) => (
          <Panel key={refund.id} title={t('case.refund')}>
            <MoneyLines lines={refund.lines} total={refund.amount} />
            <LegList legs={refund.legs} />
          </Panel>
        ))
      )}
      {ret.clocks.length > 0 && (
        <Panel title={t('case.clocks')}>
          <ClockList clocks={ret.clocks} />
        </Panel>
      )}
      <Panel title={t('case.buyer')}>
        <dl className={css.facts}>
          {(['name', 'phone', 'email'] as const).map((field) =>
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
          <dd>{ret.assigneeName ?? ret.assignee ?? <span className="quiet">{t('case.nobody')}</span>}</dd>
        </dl>
      </Panel>
    </div>
  )
}
