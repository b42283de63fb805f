import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { isNegative } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { When } from '@/ui/When'
import { magnitude } from '../difference'
import css from './Column.module.css'

/** What goes out to the buyer in place of money, and what it costs more or less. */
export function WayOut({ ret }: { ret: Return }) {
  const { kind, outbound, resend, advance, difference, closedAt } = ret
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const way = difference && isNegative(difference.amount) ? 'differenceToBuyer' : 'differenceFromBuyer'
  const isYetToGo = outbound === 'NONE' && !closedAt && (kind === 'REPAIR' || kind === 'EXCHANGE')
  return (
    <Panel title={t('case.outbound')}>
      {advance && <p className="quiet">{t('case.advance')}</p>}
      {!resend && <p className="quiet">{t(isYetToGo ? 'case.notYet' : `outbound.${outbound}`)}</p>}
      <dl className={css.facts}>
        {resend && (
          <>
            <dt>{resend.carrier ?? t('act.HAND_OVER')}</dt>
            <dd className="tabular">{resend.number}</dd>
            <dt>{t('case.shipped')}</dt>
            <dd>
              <When at={resend.sentAt} />
            </dd>
          </>
        )}
        {resend?.deliveredAt && (
          <>
            <dt>{t('case.delivered')}</dt>
            <dd>
              <When at={resend.deliveredAt} />
            </dd>
          </>
        )}
        {resend?.confirmedAt && (
          <>
            <dt>{t('case.confirmed')}</dt>
            <dd>
              <When at={resend.confirmedAt} />
            </dd>
          </>
        )}
        {difference && (
          <>
            <dt>{t(kind === 'REPAIR' ? 'case.repairFee' : 'case.difference')}</dt>
            <dd>
              {t(`case.${way}`, { amount: money(magnitude(difference.amount)) })}{' '}
              <span className="quiet">
                {t(`differenceState.${difference.state}`)} {difference.reference}
                {difference.byCredit && ` · ${t('case.byCredit', { amount: money(difference.byCredit) })}`}
                {difference.byCredit &&
                  difference.left &&
                  ` · ${t('case.left', { amount: money(difference.left) })}`}
              </span>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  )
}
