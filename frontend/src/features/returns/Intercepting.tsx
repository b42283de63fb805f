import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { When } from '@/ui/When'

/** Its money was granted on what was known before, or by a ruling: what became of the parcel then changes nothing by itself. */
const isPaidBefore = ({ intercept, money, kind, dispute }: Return) =>
  money !== 'NONE' &&
  kind === 'REFUND_ONLY' &&
  (intercept?.state === 'FAILED' || (intercept?.state === 'STOPPED' && dispute !== 'NONE'))

/** What becomes of the parcel to the buyer that was called back, or left all the same; and what follows from it. */
export function Intercepting({ ret, reader }: { ret: Return; reader: 'buyer' | 'seller' }) {
  const { t } = useTranslation('beside')
  const { intercept } = ret
  if (!intercept) return null
  // of a case that ended without money nothing follows any more
  const says = ret.closedAt && ret.money === 'NONE' ? 'over' : isPaidBefore(ret) ? 'paid' : reader
  return (
    <>
      {intercept.state !== 'NONE' && (
        <p>
          <strong>{t(`intercept.${intercept.state}`)}</strong> {t(`intercept.${says}.${intercept.state}`)}{' '}
          <span className="quiet">
            {intercept.askedAt && <When at={intercept.endedAt ?? intercept.askedAt} />}
          </span>
        </p>
      )}
      {intercept.sentDespiteAt && (
        <p>
          <strong>{t('intercept.SENT_DESPITE')}</strong>{' '}
          {t(`intercept.${says === 'over' ? 'over' : reader}.SENT_DESPITE`)}{' '}
          <span className="quiet">
            <When at={intercept.sentDespiteAt} />
          </span>
        </p>
      )}
    </>
  )
}

/** Opened before the buyer had to ask. */
export function NoticedFirst({ ret }: { ret: Return }) {
  const { t } = useTranslation('beside')
  const { noticed } = ret
  if (!noticed) return null
  return (
    <>
      <p>
        <strong>{t(`noticed.${noticed.signal}`)}</strong>{' '}
        <span className="quiet">
          {t('noticed.since')} <When at={noticed.since} />
        </span>
      </p>
      <p>{noticed.text}</p>
      <p className="quiet">{noticed.source}</p>
    </>
  )
}
