import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/ui/PageHeader'
import { ProblemNote } from '@/ui/ProblemNote'
import { DayPanel } from './DayPanel'
import { FilePanel } from './FilePanel'
import { FindingPanel } from './FindingPanel'
import css from './Reconciliation.module.css'
import { useReconcile } from './reconciliation.queries'

/** Every cent that does not tie, day by day against what the gateways say. */
export default function ReconciliationPage() {
  const { t } = useTranslation('reconciliation')
  const run = useReconcile()
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <Button loading={run.isPending} onClick={() => run.mutate()}>
            {t('run')}
          </Button>
        }
      />
      <ProblemNote error={run.error} />
      <div className={css.page}>
        <FindingPanel />
        <DayPanel />
        <FilePanel />
      </div>
    </>
  )
}
