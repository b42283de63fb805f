import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/Card'
import { When } from '@/ui/When'
import { comesBack } from '../kinds'
import { StillFaulty } from '../repair/StillFaulty'
import { type Seen, useConfirmReplacement } from '../returns.queries'
import css from './Arriving.module.css'
import { ConsequenceSheet } from './ConsequenceSheet'

/** It is on its way to the buyer, who says when it is there and right. */
export function Arriving({ ret, resend }: { ret: Seen; resend: NonNullable<Seen['resend']> }) {
  const { t } = useTranslation(['returns', 'repairs'])
  const confirm = useConfirmReplacement(ret)
  const [asking, setAsking] = useState(false)
  const oldOwed = ret.advance && comesBack(ret.kind) && ret.goods === 'WITH_BUYER'
  return (
    <Card label={t('confirm.title')}>
      <h2>{t('confirm.title')}</h2>
      <p className={css.parcel}>
        {resend.carrier ?? t('repairs:mine.handed')} <span className="tabular">{resend.number}</span> ·{' '}
        <When at={resend.sentAt} />
      </p>
      {resend.deliveredAt && (
        <p className="quiet">
          {t('repairs:mine.delivered')} <When at={resend.deliveredAt} />
        </p>
      )}
      {ret.actions.includes('CONFIRM') && (
        <Button type="primary" block onClick={() => setAsking(true)}>
          {t('confirm.button')}
        </Button>
      )}
      {ret.actions.includes('STILL_FAULTY') && <StillFaulty ret={ret} />}
      {asking && (
        <ConsequenceSheet
          ret={ret}
          action="CONFIRM"
          title={t('confirm.ask')}
          consequence={t(oldOwed ? 'confirm.consequenceOld' : 'confirm.consequence')}
          confirm={t('confirm.yes')}
          keep={t('confirm.notYet')}
          sending={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
