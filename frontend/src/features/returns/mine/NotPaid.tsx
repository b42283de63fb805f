import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { Card } from '@/ui/Card'
import { When } from '@/ui/When'
import { Findings } from '../Findings'
import { hasUnpaid } from '../unpaid'
import css from './Goods.module.css'

/** Which pieces were not accepted or are missing, why, what becomes of them, and what the buyer can do. */
export function NotPaid({ ret }: { ret: Return }) {
  const { t } = useTranslation('found')
  const lines = ret.lines.filter(hasUnpaid)
  const isOwed = lines.some(({ units }) =>
    units.some(({ state }) => state === 'REFUSED' || state === 'WRONG_ITEM'),
  )
  const mayContest = ret.actions.includes('ESCALATE')
  const isOut = ret.outbound === 'SENT' || ret.outbound === 'CONFIRMED'
  const isDecided = ret.money !== 'NONE' || isOut || ret.closedAt
  return (
    <Card label={t('title')}>
      <h2>{t('title')}</h2>
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line.lineNo}>
            <div>
              <p>{line.title}</p>
              <Findings line={line} evidence={ret.evidence} />
            </div>
          </li>
        ))}
      </ul>
      {isOwed && isDecided && <p>{t('home', { shop: ret.shopName })}</p>}
      {mayContest && (
        <p>
          {t('contest')}
          {ret.contestUntil && (
            <>
              {' '}
              {t('until')} <When at={ret.contestUntil} />
            </>
          )}
        </p>
      )}
      {!ret.escalateFrom && isDecided && <p className="quiet">{t('again')}</p>}
    </Card>
  )
}
