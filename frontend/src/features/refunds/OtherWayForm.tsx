import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { Leg } from '@/api/types'
import { ProblemNote } from '@/ui/ProblemNote'
import { LegForm } from './LegForm'
import { useOtherWay } from './refunds.queries'

type Way = Schemas['OtherWays']
const ways: Way[] = ['STORE_CREDIT', 'MANUAL']

/** Only the buyer's own words open another way than the one he paid by. */
export function OtherWayForm({ refundId, leg }: { refundId: string; leg: Leg }) {
  const { t } = useTranslation('refunds')
  const { mutate, isPending, error } = useOtherWay(refundId)
  return (
    <LegForm
      open={t('otherWay.open')}
      lead={t(leg.unanswered ? 'otherWay.notPaidThere' : 'otherWay.only')}
      choice={{
        label: t('otherWay.way'),
        of: ways
          .filter((way) => way !== leg.gateway)
          .map((value) => ({ value, label: t(`otherWay.${value}`) })),
      }}
      texts={[t('otherWay.givenBy'), t('otherWay.words')]}
      send={t('otherWay.send')}
      sending={isPending}
      onSend={(way, [givenBy, words]) =>
        mutate({ legId: leg.id, way, givenBy, words, checked: leg.unanswered ? true : undefined })
      }
      problem={<ProblemNote error={error} />}
    />
  )
}
