import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Leg, Refund } from '@/api/types'
import { ProblemNote } from '@/ui/ProblemNote'
import { useOtherWay } from './refunds.queries'

/** A part that could not be sent back may be taken as store credit: his own click is his consent. */
export function TakeAsCredit({ refund }: { refund: Refund }) {
  return refund.legs
    .filter(({ state }) => state === 'FAILED')
    .map((leg) => <Take key={leg.id} refundId={refund.id} leg={leg} />)
}

function Take({ refundId, leg }: { refundId: string; leg: Leg }) {
  const { t } = useTranslation('refunds')
  const take = useOtherWay(refundId)
  return (
    <div>
      <p className="quiet">{t('asCredit.help')}</p>
      <Button
        loading={take.isPending}
        onClick={() => take.mutate({ legId: leg.id, way: 'STORE_CREDIT', words: t('asCredit.words') })}
      >
        {t('asCredit.take')}
      </Button>
      <ProblemNote error={take.error} />
    </div>
  )
}
