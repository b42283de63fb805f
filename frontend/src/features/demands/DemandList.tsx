import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { casePath } from '@/features/returns/returns.paths'
import { Amount } from '@/ui/Amount'
import { Tag, type Tone } from '@/ui/Tag'
import { When } from '@/ui/When'
import { DemandActs } from './DemandActs'
import css from './Demands.module.css'
import type { Demand } from './demands.queries'

const tone = ({ state, late }: Demand): Tone => (state === 'ASKED' ? (late ? 'bad' : 'waiting') : 'done')

/** What buyers owe; `linked`: with the case that each is about. */
export function DemandList({ of, linked }: { of: Demand[]; linked?: boolean }) {
  const { t } = useTranslation('demands')
  const me = useMe()
  const mayTake = has(me, 'finance', 'owner')
  const mayWaive = has(me, 'finance', 'supervisor', 'owner')
  return (
    <ul className={css.demands} aria-label={t('title')}>
      {of.map((demand) => (
        <li key={demand.id} className={css.demand}>
          <div className={css.line}>
            {linked && <Link to={casePath(demand.returnId)}>{demand.returnNumber}</Link>}
            <span className={css.what}>{t(`cause.${demand.cause}`)}</span>
            <Tag tone={tone(demand)}>
              {demand.state === 'ASKED' && demand.late ? t('late') : t(`state.${demand.state}`)}
            </Tag>
            <Amount of={demand.amount} strong />
          </div>
          <p className="quiet">
            {demand.holdId && `${t('fromHold')} `}
            {demand.state === 'ASKED' ? (
              <>
                {t('by')} <When at={demand.dueAt} />
              </>
            ) : (
              <>
                {demand.endedAt && <When at={demand.endedAt} />} {demand.endedBy} {demand.reference}
                {demand.waived && ` · ${t(`waive.${demand.waived}`)}`} {demand.waivedWhy}
              </>
            )}
          </p>
          {demand.words && <p>{demand.words}</p>}
          {demand.state === 'ASKED' && (mayTake || mayWaive) && (
            <DemandActs demand={demand} mayTake={mayTake} />
          )}
        </li>
      ))}
    </ul>
  )
}
