import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '@/api/types'
import { Card } from '@/ui/Card'
import { ConsequenceSheet } from '../mine/ConsequenceSheet'
import { type Seen, useChooseInstead } from '../returns.queries'
import type { Repair } from './repair'
import css from './repair.module.css'

type Instead = 'EXCHANGE' | 'RETURN_REFUND'
const isInstead = (kind: Kind): kind is Instead => kind === 'EXCHANGE' || kind === 'RETURN_REFUND'

/** Repaired in vain, too slow, or not possible: the buyer may have something else. */
export function ChooseInstead({ ret, repair }: { ret: Seen; repair: Repair }) {
  const { t } = useTranslation('repairs')
  const choose = useChooseInstead(ret)
  const [asking, setAsking] = useState<Instead>()
  const why = repair.overdue
    ? t('instead.late')
    : repair.stage === 'NOT_REPAIRABLE'
      ? t('instead.notRepairable', { note: repair.note })
      : t('instead.vain', { count: repair.repairedBefore })
  return (
    <Card label={t('instead.title')}>
      <h2>{t('instead.title')}</h2>
      <p className={css.note}>{why}</p>
      <div className={css.answers}>
        {repair.instead.filter(isInstead).map((kind) => (
          <Button key={kind} onClick={() => setAsking(kind)}>
            {t(`instead.${kind}`)}
          </Button>
        ))}
      </div>
      {asking && (
        <ConsequenceSheet
          ret={ret}
          action="CHOOSE_INSTEAD"
          title={t('instead.confirmTitle')}
          consequence={t(`instead.consequence.${asking}`)}
          confirm={t(`instead.${asking}`)}
          keep={t('instead.keep')}
          sending={{ ...choose, mutate: (_, then) => choose.mutate({ kind: asking }, then) }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Card>
  )
}
