import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { FilePick } from '@/ui/FilePick'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { When } from '@/ui/When'
import css from './Reconciliation.module.css'
import { reconciliationQueries, type SettlementFile, useImportSettlement } from './reconciliation.queries'

/** What a gateway says it paid, as a file; a row that cannot be read is named and stops no other. */
export function FilePanel() {
  const { t } = useTranslation('reconciliation')
  const { data: files = [], error, refetch } = useQuery(reconciliationQueries.files())
  const [gateway, setGateway] = useState('MANUAL')
  const hand = useImportSettlement()
  return (
    <Panel title={t('file.title')}>
      <div className={css.hand}>
        <Field label={t('file.gateway')}>
          <Input maxLength={40} value={gateway} onChange={(event) => setGateway(event.target.value)} />
        </Field>
        <div>
          <FilePick
            accept=".csv,text/csv"
            disabled={hand.isPending}
            onPick={(file) => hand.mutate({ file, gateway })}
          >
            {t('file.choose')}
          </FilePick>
          <p className="quiet">{t('file.help')}</p>
        </div>
        <ProblemNote error={hand.error} />
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {files.length === 0 && !error && <p className="quiet">{t('file.none')}</p>}
      <ul className={css.findings}>
        {files.map((file) => (
          <li key={file.id}>
            <One file={file} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function One({ file }: { file: SettlementFile }) {
  const { t } = useTranslation('reconciliation')
  const [open, setOpen] = useState(false)
  const problems = useQuery({ ...reconciliationQueries.problems(file.id), enabled: open })
  return (
    <>
      <span className={css.line}>
        <span>
          {file.name} <small className="quiet">{file.gateway}</small>
        </span>
        <span>{t('file.rows', { rows: file.rows, problems: file.problems })}</span>
        <span className="quiet">
          <When at={file.uploadedAt} />
        </span>
      </span>
      {file.problems > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('file.problems')}</summary>
          {problems.error && <ProblemNote error={problems.error} retry={() => void problems.refetch()} />}
          <ul>
            {problems.data?.map((one) => (
              <li key={one.row}>{t('file.row', { row: one.row, field: one.pointer, text: one.detail })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
