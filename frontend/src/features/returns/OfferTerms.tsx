import { useTranslation } from 'react-i18next'
import type { Offer, Return } from '@/api/types'
import { isNegative, isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { magnitude } from './difference'
import { titlesOf } from './titles'
import { wantedText } from './wanted'

/** A part of the price is another promise than all of it. */
export const offeredAs = ({ kind, lines }: Offer) =>
  kind === 'REFUND_ONLY' && lines.some(({ allowance }) => allowance) ? 'ALLOWANCE' : kind

/** What comes back, what is sent, and what it costs on top, as the buyer is told. */
export function OfferTerms({ offer, lines }: { offer: Offer; lines: Return['lines'] }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const titleOf = titlesOf(lines)
  const { difference } = offer
  return (
    <ul>
      <li>{t(offer.goodsComeBack ? 'offer.comesBack' : 'offer.stays')}</li>
      {offer.lines.map(({ lineNo, wanted, allowance }) => (
        <li key={lineNo}>
          {wanted && t('offer.instead', { what: wantedText(wanted), title: titleOf(lineNo) })}
          {allowance && t('offer.partOf', { amount: money(allowance), title: titleOf(lineNo) })}
        </li>
      ))}
      {offer.advance && <li>{t('offer.advance')}</li>}
      {!isZero(difference) && (
        <li>
          <strong>
            {t(isNegative(difference) ? 'offer.back' : 'offer.pay', { amount: money(magnitude(difference)) })}
          </strong>
        </li>
      )}
    </ul>
  )
}
