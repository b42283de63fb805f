import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { LoadMore } from '@/ui/LoadMore'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import css from './Warehouse.module.css'
import { warehouseQueries } from './warehouse.queries'

/** The running list of the day, newest first. */
export function TodayPanel({ onOpen }: { onOpen: (returnId: string) => void }) {
  const { t } = useTranslation('warehouse')
  const today = useInfiniteQuery(warehouseQueries.today())
  const scans = rowsOf(today.data)
  return (
    <Panel title={t('today')}>
      <ProblemNote error={today.error} retry={() => void today.refetch()} />
      {today.isSuccess && scans.length === 0 && <p className="quiet">{t('todayNone')}</p>}
      <ul className={css.list}>
        {scans.map((scan) => (
          <li key={scan.id}>
            {scan.returnId ? (
              <button type="button" className={css.plain} onClick={() => onOpen(scan.returnId as string)}>
                {scan.returnNumber}
              </button>
            ) : (
              <span>{scan.code}</span>
            )}
            {scan.strayId && <Tag tone="soon">{t('unmatched')}</Tag>}
            <span className="quiet">
              <When at={scan.at} />
              {scan.by && ` · ${scan.by}`}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore {...today} />
    </Panel>
  )
}
