import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { Amount } from '@/ui/Amount'
import { Card } from '@/ui/Card'
import css from './DifferenceCard.module.css'

/** The article chosen costs more: how much, and how it is paid. */
export function DifferenceCard({ ret, amount }: { ret: Return; amount: Return['amount'] }) {
  const { t } = useTranslation('returns')
  const accepted = ret.offers.find(({ state }) => state === 'ACCEPTED')
  return (
    <Card label={t('difference.title')}>
      <h2>{t('difference.title')}</h2>
      <p className={css.amount}>
        <Amount of={amount} strong />
      </p>
      <p>{t('difference.how', { shop: ret.shopName, number: ret.number })}</p>
      {accepted && <blockquote className={css.message}>{accepted.message}</blockquote>}
    </Card>
  )
}
