import { BellOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { boardPath } from './clocks.paths'
import { clockQueries } from './clocks.queries'
import css from './DueSoon.module.css'

/** On every page of the desk: how many clocks run out within four hours, and the way to them. */
export function DueSoon() {
  const { t } = useTranslation('clocks')
  const { data: summary } = useQuery(clockQueries.summary())
  if (!summary?.dueIn4h) return null
  return (
    <Link to={boardPath()} className={css.bell} aria-label={t('soon', { count: summary.dueIn4h })}>
      <BellOutlined aria-hidden />
      <span className="tabular">{summary.dueIn4h}</span>
    </Link>
  )
}
