import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './PageHeader.module.css'

interface PageHeaderProps {
  title: ReactNode
  back?: { to: string; label: string }
  beside?: ReactNode
  below?: ReactNode
}

export const PageHeader = ({ title, back, beside, below }: PageHeaderProps) => (
  <header className={css.header}>
    {back && (
      <Link className={css.back} to={back.to}>
        <span aria-hidden="true">‹</span> {back.label}
      </Link>
    )}
    <div className={css.row}>
      <h1>{title}</h1>
      {beside}
    </div>
    {below}
  </header>
)
