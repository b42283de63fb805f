import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { demandQueries } from '@/features/demands/demands.queries'
import { useFormat } from '@/i18n/useFormat'
import { Amount } from '@/ui/Amount'
import { Card } from '@/ui/Card'
import { When } from '@/ui/When'
import { nextClock } from '../clock'
import css from './DifferenceCard.module.css'

/** What he is asked for, and before that what becomes of an old one that does not come back. */
export function OwedCard({ ret }: { ret: Return }) {
  const { t } = useTranslation('owed')
  const { money } = useFormat()
  const { data } = useQuery(demandQueries.ofReturn(ret.id, ret.version))
  if (!data) return null
  const clock = nextClock(ret)
  return (
    <>
      {data.ifNotBack && (
        <Card label={t('oldOne.title')}>
          <h2>{t('oldOne.title')}</h2>
          {clock?.code === 'OLD_ONE' && (
            <p>
              {t('oldOne.by')} <When at={clock.dueAt} />
            </p>
          )}
          <p>
            {t(clock?.code === 'OLD_ONE' ? 'oldOne.silence' : 'oldOne.later', {
              shop: ret.shopName,
              amount: money(data.ifNotBack),
            })}
          </p>
        </Card>
      )}
      {data.demands.map((demand) => (
        <Card key={demand.id} label={t(`demand.${demand.state}`)}>
          <h2>{t(`demand.${demand.state}`)}</h2>
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
