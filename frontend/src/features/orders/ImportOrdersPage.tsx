import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bones } from '@/ui/Bones'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import css from './ImportOrdersPage.module.css'
import { ImportProgress } from './ImportProgress'
import { orderListPath } from './orders.paths'
import { orderQueries, useImportOrders } from './orders.queries'

export default function ImportOrdersPage() {
  const { t } = useTranslation('orders')
  const { of, change } = useAddress()
  const importing = useImportOrders()
  const shown = of('id')
  const begin = (file: File | undefined) => {
    if (file) importing.mutate(file, { onSuccess: ({ id }) => change({ id }) })
  }
  return (
    <>
      <PageHeader title={t('import.title')} back={{ to: orderListPath(), label: t('list.title') }} />
      <div className={css.page}>
        <DropZone onFile={begin} uploading={importing.isPending ? importing.variables?.name : undefined} />
        <ProblemNote error={importing.error} />
        {shown && <ImportProgress key={shown} id={shown} />}
        <Panel title={t('import.recent')}>
          <Earlier onOpen={(id) => change({ id })} />
        </Panel>
      </div>
    </>
  )
}

function DropZone({ onFile, uploading }: { onFile: (file: File | undefined) => void; uploading?: string }) {
  const { t } = useTranslation('orders')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFile(event.dataTransfer.files[0])
  }
  return (
    <label
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        className="visually-hidden"
        accept=".csv,.ndjson,.jsonl,text/csv,application/x-ndjson"
        aria-label={t('import.choose')}
        disabled={uploading !== undefined}
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <strong>{uploading ? t('import.uploading', { name: uploading }) : t('import.drop')}</strong>
      <span className="quiet">{t('import.formats')}</span>
      <span className={css.choose} aria-hidden="true">
        {t('import.choose')}
      </span>
    </label>
  )
}

function Earlier({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation('orders')
  const { data: imports, error } = useQuery(orderQueries.imports())
  if (error) return <ProblemNote error={error} />
  if (!imports) return <Bones count={2} height={28} label={t('import.recent')} />
  if (imports.length === 0) return <p className="quiet">{t('import.none')}</p>
  return (
    <ul className={css.earlier}>
      {imports.map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => onOpen(one.id)}>
            {one.fileName}
          </button>
          <span className="quiet">
            {t(`import.${one.status}`)} · {one.rows}
            {one.failed > 0 && ` · ${t('import.failed')} ${one.failed}`}
          </span>
          {one.createdAt && (
            <span className="quiet">
              <When at={one.createdAt} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
