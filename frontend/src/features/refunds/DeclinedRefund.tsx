import { useTranslation } from 'react-i18next'
import type { Refund } from '@/api/types'
import { Amount } from '@/ui/Amount'
import { Panel } from '@/ui/Panel'
import { When } from '@/ui/When'
import { refundedBy } from './refundedBy'

/** What a second person did not let go: how much, who, when and why. */
export function DeclinedRefund({ refund }: { refund: Refund }) {
  const { t } = useTranslation('refunds')
  return (
    <Panel title={t('leg.DECLINED')} beside={<Amount of={refundedBy(refund)} />}>
      <p>{refund.declineReason}</p>
      <p className="quiet">
        {refund.grantedBy && `${t('approve.grantedBy', { name: refund.grantedBy })} · `}
        {t('decline.by', { name: refund.declinedBy })} {refund.declinedAt && <When at={refund.declinedAt} />}
      </p>
    </Panel>
  )
}
