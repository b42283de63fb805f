import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from 'react-router'
import { asProblem } from '@/api/problem'
import { EmptyState } from '@/ui/EmptyState'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './RouteProblem.module.css'

/** The boundary: what no field and no button could show ends here, with a way on. */
export function RouteProblem() {
  const { t } = useTranslation('common')
  const error = useRouteError()
  const { reset } = useQueryErrorResetBoundary()
  const { revalidate } = useRevalidator()
  useEffect(reset, [reset])

  const missing = isRouteErrorResponse(error) ? error.status === 404 : asProblem(error).status === 404
  if (missing) return <NothingHere />
  return (
    <main className={css.problem}>
      <h1>{t('problem.title')}</h1>
      <ProblemNote
        error={error}
        retry={() => {
          reset()
          void revalidate()
        }}
      />
    </main>
  )
}

export function NothingHere() {
  const { t } = useTranslation('common')
  return (
    <EmptyState title={t('problem.notFound')}>
      <p>{t('problem.notFoundText')}</p>
      <p>
        <Link to="/">{t('problem.home')}</Link>
      </p>
    </EmptyState>
  )
}
