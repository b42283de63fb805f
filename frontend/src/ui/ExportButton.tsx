import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './ExportButton.module.css'
import { ProblemNote } from './ProblemNote'
import { type Export, useExport } from './useExport'

/** All rows the list has, not only those on screen; it says how far it is and where it had to stop. */
export function ExportButton<T extends { id: string }>(what: Export<T>) {
  const { t } = useTranslation('common')
  const { state, start } = useExport(what)
  return (
    <span className={css.export}>
      <Button onClick={() => void start()} loading={state?.step === 'reading'}>
        {t('export.all')}
      </Button>
      {state?.step === 'failed' ? (
        <ProblemNote error={state.error} />
      ) : (
        <span className="quiet" role="status">
          {state && t(`export.${state.step}`, { count: state.rows })}
        </span>
      )}
    </span>
  )
}
