import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '@/api/types'
import { isNegative, isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Card } from '@/ui/Card'
import { useMethodName } from '@/ui/useMethodName'
import { magnitude } from '../difference'
import { isReplaced } from '../kinds'
import { OfferTerms, offeredAs } from '../OfferTerms'
import { type Seen, useAcceptOffer, useDeclineOffer } from '../returns.queries'
import { ConsequenceSheet } from './ConsequenceSheet'
import css from './OfferCard.module.css'

/** The shop proposes another way; the buyer decides, knowing what either answer means. */
export function OfferCard({ ret, offer }: { ret: Seen; offer: Offer }) {
  const { t } = useTranslation('returns')
  const { t: owed } = useTranslation('owed')
  const { money } = useFormat()
  const accept = useAcceptOffer(ret)
  const decline = useDeclineOffer(ret)
  const [asking, setAsking] = useState<'accept' | 'decline'>()
  const close = () => setAsking(undefined)
  const amount = money(offer.money)
  const { difference } = offer
  const besides = isZero(difference)
    ? isReplaced(offer.kind) && t('offer.noMoney')
    : t(isNegative(difference) ? 'offer.back' : 'offer.pay', { amount: money(magnitude(difference)) })
  const nameOf = useMethodName()
  const { hold } = offer
  const held =
    hold &&
    owed(hold.method ? 'hold.offeredBy' : 'hold.offered', {
      amount: money(hold.amount),
      method: hold.method && nameOf(hold.method),
    })
  const then = offer.advance ? 'ADVANCE' : offer.kind
  return (
    <Card label={t('offer.title')}>
      <h2>{t('offer.title')}</h2>
      <p className={css.gives}>{t(`offer.gives.${offeredAs(offer)}`, { amount })}</p>
      <OfferTerms offer={offer} lines={ret.lines} />
      {held && <p>{held}</p>}
      <blockquote className={css.message}>{offer.message}</blockquote>
      <div className={css.answers}>
        {ret.actions.includes('ACCEPT_OFFER') && (
          <Button type="primary" onClick={() => setAsking('accept')}>
            {t('offer.accept')}
          </Button>
        )}
        {ret.actions.includes('DECLINE_OFFER') && (
          <Button onClick={() => setAsking('decline')}>{t('offer.decline')}</Button>
        )}
      </div>
      {asking === 'accept' && (
        <ConsequenceSheet
          ret={ret}
          action="ACCEPT_OFFER"
          title={t('offer.acceptTitle')}
          consequence={[t(`offer.then.${then}`, { amount }), held, besides].filter(Boolean).join(' ')}
          confirm={t('offer.acceptConfirm')}
          keep={t('offer.think')}
          sending={accept}
          onClose={close}
        />
      )}
      {asking === 'decline' && (
        <ConsequenceSheet
          ret={ret}
          action="DECLINE_OFFER"
          title={t('offer.declineTitle')}
          consequence={t('offer.declineConsequence')}
          confirm={t('offer.declineConfirm')}
          keep={t('offer.think')}
          sending={decline}
          onClose={close}
        />
      )}
    </Card>
  )
}
