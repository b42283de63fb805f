import { useTranslation } from 'react-i18next'
import type { Offer, Return } from '@/api/types'
import { isNegative, isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import type { Reader } from '@/ui/TurnBadge'
import { magnitude } from './difference'
import { titlesOf } from './titles'
import { wantedText } from './wanted'

/** A part of the price is another promise than all of it. */
export const offeredAs = ({ kind, lines }: Offer) =>
  kind === 'REFUND_ONLY' && lines.some(({ allowance }) => allowance) ? 'ALLOWANCE' : kind

interface OfferTermsProps {
  offer: Offer
  lines: Return['lines']
  reader?: Reader
}

/** What comes back, what is sent, and what it costs on top. */
export function OfferTerms({ offer, lines, reader = 'buyer' }: OfferTermsProps) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const titleOf = titlesOf(lines)
  const { difference } = offer
  return (
    <ul>
      {reader === 'buyer' && <li>{t(offer.goodsComeBack ? 'offer.comesBack' : 'offer.stays')}</li>}
      {offer.lines.map(({ lineNo, wanted, allowance }) => (
        <li key={lineNo}>
          {wanted && t('offer.instead', { what: wantedText(wanted), title: titleOf(lineNo) })}
          {allowance && t('offer.partOf', { amount: money(allowance), title: titleOf(lineNo) })}
        </li>
      ))}
      {offer.advance && <li>{t(reader === 'buyer' ? 'offer.advance' : 'case.advance')}</li>}
      {offer.hold && reader === 'seller' && <li>{t('case.held', { amount: money(offer.hold.amount) })}</li>}
      {!isZero(difference) && (
        <li>
          <strong>
            {t(
              `${reader === 'buyer' ? 'offer' : 'makeOffer.means'}.${isNegative(difference) ? 'back' : 'pay'}`,
              {
                amount: money(magnitude(difference)),
              },
            )}
          </strong>
        </li>
      )}
    </ul>
  )
}
