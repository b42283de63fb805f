import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Bone } from '@/ui/Bones'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { saveText } from '@/ui/saveFile'
import table from '@/ui/Table.module.css'
import css from './ImportProgress.module.css'
import { importErrorsAsCsv, isRunning, orderQueries } from './orders.queries'

export function ImportProgress({ id }: { id: string }) {
  const { t } = useTranslation('orders')
  const { data: one, error } = useQuery(orderQueries.oneImport(id))
  if (error) return <ProblemNote error={error} />
  if (!one) return <Bone height={120} />
  return (
    <Panel title={one.fileName} beside={<span className="quiet">{t(`import.${one.status}`)}</span>}>
      <Counts one={one} />
      {one.status === 'FAILED' && <p role="alert">{one.failureText ?? t('import.failedText')}</p>}
      {one.errors > 0 && !isRunning(one) && <Errors id={id} all={one.errors} />}
    </Panel>
  )
}

function Counts({ one }: { one: Import }) {
  const { t } = useTranslation('orders')
  const { number } = useFormat()
  const share = one.status === 'DONE' ? 100 : Math.floor((one.bytesRead / Math.max(1, one.bytes)) * 100)
  return (
    <>
      <div className={css.bar}>
        <progress max={100} value={share} aria-label={t('import.progress', { name: one.fileName })} />
        <span className="tabular">{share}%</span>
      </div>
      <dl className={css.counts} aria-live="polite">
        {(['rows', 'imported', 'updated', 'unchanged', 'failed'] as const).map((count) => (
          <div key={count} data-bad={(count === 'failed' && one.failed > 0) || undefined}>
            <dt>{t(`import.${count}`)}</dt>
            <dd className="tabular">{number(one[count])}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Errors({ id, all }: { id: string; all: number }) {
  const { t } = useTranslation('orders')
  const { data: rows, error } = useQuery(orderQueries.importErrors(id))
  const saving = useMutation({
    mutationFn: async () => saveText(`import-errors-${id}.csv`, await importErrorsAsCsv(id)),
  })
  if (error) return <ProblemNote error={error} />
  if (!rows) return <Bone height={80} />
  return (
    <>
      <div className={css.head}>
        <h3>{t('import.errors')}</h3>
        <Button size="small" onClick={() => saving.mutate()} loading={saving.isPending}>
          {t('import.download')}
        </Button>
      </div>
      <ProblemNote error={saving.error} />
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('import.row')}</th>
            <th>{t('import.field')}</th>
            <th className={table.wide}>{t('import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, pointer, code, detail }) => (
            <tr key={`${row}${pointer}${code}`}>
              <td>{row}</td>
              <td>
                <code>{pointer}</code>
              </td>
              <td className={table.wide} title={detail}>
                {detail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > rows.length && <p className="quiet">{t('import.moreErrors', { count: all - rows.length })}</p>}
    </>
  )
}
