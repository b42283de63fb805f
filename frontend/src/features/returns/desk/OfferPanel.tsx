import { useTranslation } from 'react-i18next'
import type { OfferState, Return } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { Tag, type Tone } from '@/ui/Tag'
import { OfferTerms, offeredAs } from '../OfferTerms'
import css from './Column.module.css'

const tone: Record<OfferState, Tone> = {
  WAITING: 'calm',
  OPEN: 'waiting',
  ACCEPTED: 'done',
  DECLINED: 'soon',
  LAPSED: 'calm',
  TAKEN_BACK: 'calm',
}

/** What we have proposed, in the order it is shown to the buyer, and what became of it. */
export function OfferPanel({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  return (
    <Panel title={t('case.offers')}>
      <ol className={css.offers}>
        {ret.offers.map((offer) => (
          <li key={offer.id}>
            <p className={css.offer}>
              <strong>{t(`offer.gives.${offeredAs(offer)}`, { amount: money(offer.money) })}</strong>{' '}
              <Tag tone={tone[offer.state]}>{t(`offerState.${offer.state}`)}</Tag>
            </p>
            <OfferTerms offer={offer} lines={ret.lines} reader="seller" />
            <p className="quiet">{offer.message}</p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
