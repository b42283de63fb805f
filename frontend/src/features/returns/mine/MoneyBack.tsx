import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { LegList } from '@/features/refunds/LegList'
import { refundedBy } from '@/features/refunds/refundedBy'
import { useFormat } from '@/i18n/useFormat'
import { Card } from '@/ui/Card'
import { MoneyLines } from '@/ui/MoneyLines'
import { isReplaced } from '../kinds'
import { titlesOf } from '../titles'

const TakeAsCredit = lazy(async () => ({
  default: (await import('@/features/refunds/TakeAsCredit')).TakeAsCredit,
}))

/** How much comes back and why; what was granted takes the place of what was quoted, which is only asked for until the shop agrees. */
export function MoneyBack({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const closedWithout = ret.refunds.length === 0 && (ret.request === 'WITHDRAWN' || ret.request === 'EXPIRED')
  if (closedWithout || (ret.refunds.length === 0 && isReplaced(ret.kind))) return null
  const isGranted = ret.request === 'APPROVED' || ret.request === 'COMPLETED' || ret.money !== 'NONE'
  return (
    <Card label={t('mine.money')}>
      <h2>{t('mine.money')}</h2>
      {ret.refunds.length === 0 ? (
        <MoneyLines
          lines={ret.quote}
          total={ret.amount}
          totalLabel={ret.asked ? t('mine.foreseen') : isGranted ? undefined : t('mine.asked')}
          titleOf={titlesOf(ret.lines)}
        />
      ) : (
        ret.refunds.map((refund) => (
          <div key={refund.id}>
            <MoneyLines lines={ret.quote} total={refundedBy(refund)} titleOf={titlesOf(ret.lines)} />
            <LegList legs={refund.legs} />
            {refund.legs.some(({ state }) => state === 'FAILED') && (
              <Suspense>
                <TakeAsCredit refund={refund} />
              </Suspense>
            )}
          </div>
        ))
      )}
      {ret.asked && (
        <p className="quiet">{t('mine.less', { asked: money(ret.asked), shop: ret.shopName })}</p>
      )}
    </Card>
  )
}
