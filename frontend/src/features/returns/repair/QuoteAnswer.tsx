import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Card } from '@/ui/Card'
import { ConsequenceSheet } from '../mine/ConsequenceSheet'
import { type Seen, useAcceptQuote, useDeclineQuote } from '../returns.queries'
import { type Fee, FeeLines } from './FeeLines'
import css from './repair.module.css'

/** What the repair costs: agreed to or declined, knowing what either means, then paid. */
export function QuoteAnswer({ ret, fee }: { ret: Seen; fee: Fee }) {
  const { t } = useTranslation('repairs')
  const { money } = useFormat()
  const accept = useAcceptQuote(ret)
  const decline = useDeclineQuote(ret)
  const [asking, setAsking] = useState<'accept' | 'decline'>()
  const close = () => setAsking(undefined)
  const amount = money(fee.total)
  const how = t('fee.payHow', { shop: ret.shopName, number: ret.number })
  const owed = ret.difference?.state === 'OWED'
  return (
    <Card label={t('fee.title')}>
      <h2>{t('fee.title')}</h2>
      <p className={css.note}>{t(`fee.cause.${fee.cause}`)}</p>
      <FeeLines fee={fee} />
      <blockquote className={css.message}>{fee.message}</blockquote>
      {owed && (
        <>
          <p className={css.amount}>
            <strong>{t('fee.pay', { amount })}</strong>
          </p>
          <p>{how}</p>
        </>
      )}
      <div className={css.answers}>
        {ret.actions.includes('ACCEPT_QUOTE') && (
          <Button type="primary" onClick={() => setAsking('accept')}>
            {t('fee.accept', { amount })}
          </Button>
        )}
        {ret.actions.includes('DECLINE_QUOTE') && (
          <Button onClick={() => setAsking('decline')}>{t('fee.decline')}</Button>
        )}
      </div>
      {asking === 'accept' && (
        <ConsequenceSheet
          ret={ret}
          action="ACCEPT_QUOTE"
          title={t('fee.acceptTitle')}
          consequence={`${t('fee.acceptConsequence', { amount })} ${how}`}
          confirm={t('fee.accept', { amount })}
          keep={t('fee.think')}
          sending={{ ...accept, mutate: (_, then) => accept.mutate({ total: fee.total }, then) }}
          onClose={close}
        />
      )}
      {asking === 'decline' && (
        <ConsequenceSheet
          ret={ret}
          action="DECLINE_QUOTE"
          title={t('fee.declineTitle')}
          consequence={t('fee.declineConsequence')}
          confirm={t('fee.decline')}
          keep={t('fee.think')}
          sending={decline}
          onClose={close}
        />
      )}
    </Card>
  )
}
