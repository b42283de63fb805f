import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Return } from '@/api/types'
import { myOrderPath } from '@/features/orders/orders.paths'
import { isMore } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Card } from '@/ui/Card'
import { Picture } from '@/ui/Picture'
import { When } from '@/ui/When'
import { comesBack, isReplaced } from '../kinds'
import { UnitTags } from '../UnitTags'
import { wantedText } from '../wanted'
import css from './Goods.module.css'

export function Goods({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  const { postage, postageAllowed } = ret.parcel ?? {}
  return (
    <Card label={t('mine.goods')}>
      <h2>{t('mine.goods')}</h2>
      <ul className={css.lines}>
        {ret.lines.map((line) => (
          <li key={line.lineNo}>
            <Picture title={line.title} src={line.imageUrl} size={48} />
            <div>
              <p>
                {line.title} <span className="quiet">×{line.quantity}</span>
              </p>
              {isReplaced(ret.kind) && comesBack(ret.kind) && ret.kind !== 'REPAIR' && (
                <p className="quiet">
                  {line.wanted ? t('mine.instead', { what: wantedText(line.wanted) }) : t('mine.sameAgain')}
                </p>
              )}
              {comesBack(ret.kind) && <UnitTags units={line.units} reader="buyer" />}
            </div>
          </li>
        ))}
      </ul>
      <p className={css.facts}>
        {ret.reason.text}
        {ret.text && <q>{ret.text}</q>}
      </p>
      {ret.parcel && (
        <p className={css.facts}>
          {ret.parcel.carrier} <span className="tabular">{ret.parcel.number}</span> ·{' '}
          {ret.parcel.shippedAt && <When at={ret.parcel.shippedAt} />}
        </p>
      )}
      {ret.resend?.confirmedAt && (
        <p className={css.facts}>
          {t('mine.toYou')}: {ret.resend.carrier} <span className="tabular">{ret.resend.number}</span> ·{' '}
          <When at={ret.resend.confirmedAt} />
        </p>
      )}
      {ret.difference?.state === 'PAID' && !ret.repair && (
        <p className={css.facts}>{t('difference.paid', { amount: money(ret.difference.amount) })}</p>
      )}
      {postage && postageAllowed && ret.refunds.length === 0 && (
        <p className={css.facts}>
          {t(isMore(postage, postageAllowed) ? 'mine.postageMore' : 'mine.postage', {
            paid: money(postage),
            allowed: money(postageAllowed),
          })}
        </p>
      )}
      <p className={css.facts}>
        <Link to={myOrderPath(ret.orderId)}>{t('mine.order', { number: ret.orderNumber })}</Link>
      </p>
    </Card>
  )
}
