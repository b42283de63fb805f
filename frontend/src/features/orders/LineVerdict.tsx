import { useTranslation } from 'react-i18next'
import type { LineOptions } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { useNow } from '@/ui/now'
import { Why } from '@/ui/Why'
import css from './LineVerdict.module.css'

/** Until when these goods may come back without a reason, or why not. */
export function LineVerdict({ line }: { line: LineOptions }) {
  const { t } = useTranslation(['orders', 'common'])
  const format = useFormat()
  const now = useNow()
  const judged = line.changeOfMind
  if (line.left === 0) return <p className={css.verdict}>{t('verdict.alreadyAsked')}</p>
  if (!judged) return null
  if (judged.decision === 'REFUSED') {
    return (
      <div className={css.verdict}>
        <Why because={judged.sentences}>
          {t('verdict.notWithoutReason')} <span className={css.why}>{t('common:why')}</span>
        </Why>
      </div>
    )
  }
  if (!judged.lastMoment) return null
  return (
    <p className={css.verdict}>{t('verdict.freeUntil', { moment: format.moment(judged.lastMoment, now) })}</p>
  )
}
