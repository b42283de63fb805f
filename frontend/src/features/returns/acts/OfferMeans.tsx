import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { isNegative, isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { magnitude } from '../difference'
import { differenceOf, type Offerable, type Proposal, partSum, partsOf } from './offering'

/** What an offer would mean in goods and money, before it is made. */
export function OfferMeans({ ret, proposal }: { ret: Return; proposal: Proposal }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const difference = differenceOf(ret, proposal)
  if (!isZero(difference)) {
    const way = isNegative(difference) ? 'back' : 'pay'
    return <p className="quiet">{t(`makeOffer.means.${way}`, { amount: money(magnitude(difference)) })}</p>
  }
  if (partsOf(ret, proposal).length > 0) {
    return (
      <p className="quiet">{t('makeOffer.means.ALLOWANCE', { amount: money(partSum(ret, proposal)) })}</p>
    )
  }
  const kind = proposal.advance && proposal.kind === 'EXCHANGE' ? 'ADVANCE' : (proposal.kind as Offerable)
  return <p className="quiet">{t(`makeOffer.means.${kind}`, { amount: money(ret.amount) })}</p>
}
