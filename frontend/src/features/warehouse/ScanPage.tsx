import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { casePath } from '@/features/returns/returns.paths'
import { returnQueries } from '@/features/returns/returns.queries'
import { Bones } from '@/ui/Bones'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { useAddress } from '@/ui/useAddress'
import { When } from '@/ui/When'
import { GoodsIn } from './GoodsIn'
import { ScanField } from './ScanField'
import { StrayPanel } from './StrayPanel'
import { TodayPanel } from './TodayPanel'
import css from './Warehouse.module.css'
import { type Scan, useScan } from './warehouse.queries'

/** The goods-in desk: scan, see whose it is, count it, look at it. */
export default function ScanPage() {
  const { t } = useTranslation('warehouse')
  const { of, change } = useAddress()
  const scan = useScan()
  const [read, setRead] = useState<Scan>()
  const shown = of('case')
  const take = (code: string) =>
    scan.mutate(
      { code },
      {
        onSuccess: (found) => {
          setRead(found)
          change({ case: found.returnId })
        },
      },
    )
  return (
    <>
      <PageHeader title={t('title')} below={<p className="quiet">{t('lead')}</p>} />
      <div className={css.page}>
        <div className={css.column}>
          <ScanField onCode={take} busy={scan.isPending} />
          <ProblemNote error={scan.error} />
          <div aria-live="polite" className={css.column}>
            {read && <Outcome scan={read} onChoose={(id) => change({ case: id })} chosen={shown} />}
          </div>
          {shown && <Case key={shown} id={shown} />}
        </div>
        <div className={css.column}>
          <TodayPanel onOpen={(id) => change({ case: id })} />
          <StrayPanel caseId={shown} />
        </div>
      </div>
    </>
  )
}

/** What the scanner read, in one sentence, and what to choose where it may be several. */
function Outcome({
  scan,
  chosen,
  onChoose,
}: {
  scan: Scan
  chosen?: string
  onChoose: (id: string) => void
}) {
  const { t } = useTranslation(['warehouse', 'returns'])
  return (
    <>
      {scan.scannedBefore && (
        <p className={css.again} role="status">
          {t('warehouse:again')} <When at={scan.scannedBefore} />
        </p>
      )}
      {scan.strayId && (
        <p className={css.again} role="status">
          {t('warehouse:kept', { code: scan.code })}
        </p>
      )}
      {!scan.returnId && scan.cases.length > 1 && !chosen && (
        <Panel title={t('warehouse:which')}>
          <div className={css.choose}>
            {scan.cases.map((one) => (
              <button key={one.id} type="button" onClick={() => onChoose(one.id)}>
                <strong className="tabular">{one.number}</strong>
                <span>
                  {one.what} · {t(`returns:goods.${one.goods}`)}
                </span>
              </button>
            ))}
          </div>
        </Panel>
      )}
    </>
  )
}

function Case({ id }: { id: string }) {
  const { t } = useTranslation('warehouse')
  const { data: ret, error, refetch } = useQuery(returnQueries.one(id))
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!ret) return <Bones count={3} height={56} label={t('title')} />
  return (
    <Panel title={ret.number} beside={<Link to={casePath(ret.id)}>{t('openCase')}</Link>}>
      <p className="quiet">
        {[ret.buyer?.name, ret.orderNumber, ret.parcel?.number].filter(Boolean).join(' · ')}
      </p>
      <GoodsIn ret={ret} />
    </Panel>
  )
}
