import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConsequenceSheet } from '../mine/ConsequenceSheet'
import { type Seen, useStillFaulty } from '../returns.queries'
import css from './repair.module.css'

/** It is back and not right. */
export function StillFaulty({ ret }: { ret: Seen }) {
  const { t } = useTranslation('repairs')
  const say = useStillFaulty(ret)
  const [asking, setAsking] = useState(false)
  return (
    <div className={css.answers}>
      <Button onClick={() => setAsking(true)}>{t('mine.stillFaulty')}</Button>
      {asking && (
        <ConsequenceSheet
          ret={ret}
          action="STILL_FAULTY"
          title={t('mine.stillTitle')}
          consequence={t('mine.stillConsequence')}
          confirm={t('mine.stillConfirm')}
          keep={t('appointment.keep')}
          sending={say}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
