import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Card } from '@/ui/Card'
import type { Seen } from '../returns.queries'
import css from './DifferenceCard.module.css'
import { PayWithCredit } from './PayWithCredit'

/** The article chosen costs more: how much, what of it is paid, and how the rest is. */
export function DifferenceCard({ ret, of }: { ret: Seen; of: Schemas['ReturnDifference'] }) {
  const { t } = useTranslation('owed')
  const { money } = useFormat()
  const left = of.left ?? of.amount
  const accepted = ret.offers.find(({ state }) => state === 'ACCEPTED')
  return (
    <Card label={t('difference.title')}>
      <h2>{t('difference.title')}</h2>
      <p className={css.amount}>
        {of.byCredit && t('difference.left')} <Amount of={left} strong />
      </p>
      {of.byCredit && <p className="quiet">{t('difference.byCredit', { amount: money(of.byCredit) })}</p>}
      <p>{t('difference.how', { amount: money(left), shop: ret.shopName, number: ret.number })}</p>
      {accepted && <blockquote className={css.message}>{accepted.message}</blockquote>}
      {ret.actions.includes('PAY_WITH_CREDIT') && <PayWithCredit ret={ret} />}
    </Card>
  )
}
