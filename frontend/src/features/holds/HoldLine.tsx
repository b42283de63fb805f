import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { casePath } from '@/features/returns/returns.paths'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Tag, type Tone } from '@/ui/Tag'
import { useMethodName } from '@/ui/useMethodName'
import { When } from '@/ui/When'
import { HoldActs } from './HoldActs'
import css from './Holds.module.css'
import type { Hold, HoldState } from './holds.queries'

const tone: Record<HoldState, Tone> = {
  WANTED: 'waiting',
  STANDS: 'calm',
  CAPTURING: 'waiting',
  CAPTURED: 'done',
  RELEASING: 'waiting',
  RELEASED: 'done',
  REFUSED: 'bad',
  CALLED_OFF: 'done',
  LAPSED: 'bad',
}

/** What is held, how it stands, and what finance has to do with it; `linked`: with the case that it is about. */
export function HoldLine({ hold, linked }: { hold: Hold; linked?: boolean }) {
  const { t } = useTranslation('holds')
  const { money } = useFormat()
  const nameOf = useMethodName()
  const mayAct = has(useMe(), 'finance', 'owner')
  return (
    <div className={css.hold}>
      <div className={css.line}>
        {linked && <Link to={casePath(hold.returnId)}>{hold.returnNumber}</Link>}
        <span className={css.what}>{hold.method ? nameOf(hold.method) : t('noMethod')}</span>
        <Tag tone={tone[hold.state]}>{t(`state.${hold.state}`)}</Tag>
        <Amount of={hold.amount} strong />
      </div>
      <p>
        {t(`says.${hold.state}`, { amount: money(hold.amount), taken: money(hold.taken ?? hold.amount) })}
      </p>
      {hold.state === 'STANDS' && hold.expiresAt && (
        <p className="quiet">
          {t('until')} <When at={hold.expiresAt} />
        </p>
      )}
      {(hold.endReference ?? hold.reference) && (
        <p className="quiet tabular">{hold.endReference ?? hold.reference}</p>
      )}
      {hold.failure && <p className="quiet">{t('failure', { why: hold.failure })}</p>}
      {mayAct && hold.toDo && <HoldActs key={`${hold.id} ${hold.toDo}`} hold={hold} step={hold.toDo} />}
    </div>
  )
}
