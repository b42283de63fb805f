import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ToDo } from '@/ui/ToDo'
import { GoodwillLine } from './GoodwillLine'
import { goodwillQueries, type WaitingState } from './goodwill.queries'

/** What waits for a second person, or for who pays it by hand. */
export function GoodwillToDo({ state }: { state: WaitingState }) {
  const { t } = useTranslation('goodwill')
  const waiting = useInfiniteQuery(goodwillQueries.waiting(state))
  return (
    <ToDo label={t(`toDo.${state}`)} waiting={waiting}>
      {(one) => <GoodwillLine goodwill={one} linked />}
    </ToDo>
  )
}
