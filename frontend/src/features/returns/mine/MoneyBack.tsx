import { useTranslation } from 'react-i18next'
import { LegList } from '@/features/refunds/LegList'
import { Card } from '@/ui/Card'
import { MoneyLines } from '@/ui/MoneyLines'
import { Rule } from '@/ui/Why'
import type { ReturnView } from '../returns.queries'
import css from './MoneyBack.module.css'

/** How much comes back and why; what was granted takes the place of what was quoted. */
export function MoneyBack({ ret }: { ret: ReturnView }) {
  const { t } = useTranslation('returns')
  const closedWithout = ret.refunds.length === 0 && (ret.request === 'WITHDRAWN' || ret.request === 'EXPIRED')
  if (closedWithout) return null
  return (
    <Card label={t('mine.money')}>
      <h2>{t('mine.money')}</h2>
      {ret.refunds.length === 0 ? (
        <>
          <MoneyLines lines={ret.quote.lines} total={ret.quote.total} />
          <p className={css.promise}>
            {t(`postage.${ret.quote.returnPostage}`)}
            {ret.quote.moneyBySentence && (
              <>
                {' '}
                <Rule of={ret.quote.moneyBySentence} />
              </>
            )}
          </p>
        </>
      ) : (
        ret.refunds.map((refund) => (
          <div key={refund.id}>
            <MoneyLines lines={refund.lines} total={refund.amount} />
            <LegList legs={refund.legs} />
          </div>
        ))
      )}
    </Card>
  )
}
