import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { type DemandState, demandQueries } from '@/features/demands/demands.queries'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Card } from '@/ui/Card'
import { When } from '@/ui/When'
import { nextClock } from '../clock'
import css from './DifferenceCard.module.css'
import { OwedBones } from './OwedBones'

/** What is held, what he is asked for, and before that what becomes of an old one that does not come back as it was. */
export function OwedCard({ ret }: { ret: Return }) {
  const { t } = useTranslation('owed')
  const { money } = useFormat()
  const { data, isPending } = useQuery(demandQueries.ofReturn(ret.id, ret.version))
  if (isPending) return <OwedBones ret={ret} />
  if (!data) return null
  const { hold, notAsItWas } = data
  const clock = nextClock(ret)
  const held = hold?.state === 'STANDS' || hold?.state === 'WANTED'
  const silence = clock?.code === 'OLD_ONE' ? 'silence' : 'later'
  return (
    <>
      {hold && hold.state !== 'CALLED_OFF' && (
        <Card label={t('hold.title')}>
          <h2>{t('hold.title')}</h2>
          <p>
            {t(`hold.${hold.state}`, {
              amount: money(hold.amount),
              taken: money(hold.taken ?? hold.amount),
            })}
          </p>
        </Card>
      )}
      {data.ifNotBack && (
        <Card label={t('oldOne.title')}>
          <h2>{t('oldOne.title')}</h2>
          {clock?.code === 'OLD_ONE' && (
            <p>
              {t('oldOne.by')} <When at={clock.dueAt} />
            </p>
          )}
          <p>
            {t(`oldOne.${silence}${held ? 'Held' : ''}`, {
              shop: ret.shopName,
              amount: money(data.ifNotBack),
            })}
          </p>
        </Card>
      )}
      {notAsItWas && (
        <Card label={t('notAsItWas.title')}>
          <h2>{t('notAsItWas.title')}</h2>
          <p>
            {t(`notAsItWas.${held ? 'held' : 'asked'}`, { shop: ret.shopName, amount: money(notAsItWas) })}
          </p>
        </Card>
      )}
      {data.demands
        // what is taken out of a hold is said there
        .filter(({ holdId }) => !holdId)
        .map((demand) => (
          <Card key={demand.id} label={t(`demand.${wordOf(demand.state)}`)}>
            <h2>{t(`demand.${wordOf(demand.state)}`)}</h2>
            <p className={css.amount}>
              <Amount of={demand.amount} strong />
            </p>
            <p>{t(`demand.why.${demand.cause}`)}</p>
            {demand.words && <blockquote className={css.message}>{demand.words}</blockquote>}
            {demand.state === 'ASKED' && (
              <>
                <p>{t('demand.how', { shop: ret.shopName, number: demand.returnNumber })}</p>
                <p>
                  {t(demand.late ? 'demand.late' : 'demand.by')} <When at={demand.dueAt} />
                </p>
              </>
            )}
          </Card>
        ))}
    </>
  )
}

const wordOf = (state: DemandState) => (state === 'TAKING' ? 'ASKED' : state)
