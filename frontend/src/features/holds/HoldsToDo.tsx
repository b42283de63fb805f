import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ToDo } from '@/ui/ToDo'
import { HoldLine } from './HoldLine'
import { holdQueries } from './holds.queries'

/** What no gateway holds, takes or lets go by itself. */
export function HoldsToDo() {
  const { t } = useTranslation('holds')
  const holds = useInfiniteQuery(holdQueries.toDo())
  return (
    <ToDo label={t('toDo')} waiting={holds}>
      {(hold) => <HoldLine hold={hold} linked />}
    </ToDo>
  )
}
