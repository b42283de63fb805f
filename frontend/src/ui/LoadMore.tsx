import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './LoadMore.module.css'

interface LoadMoreProps {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

export function LoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: LoadMoreProps) {
  const { t } = useTranslation('common')
  if (!hasNextPage) return null
  return (
    <div className={css.more}>
      <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
        {t('more')}
      </Button>
    </div>
  )
}
