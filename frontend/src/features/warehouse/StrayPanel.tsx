import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { LoadMore } from '@/ui/LoadMore'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { When } from '@/ui/When'
import css from './Warehouse.module.css'
import { type Stray, useMatchStray, useSettleStray, warehouseQueries } from './warehouse.queries'

const ends = ['SENT_BACK', 'SCRAPPED', 'MISTAKE'] as const

/** What nobody knows the owner of; belongs to the case on screen, or ends without one. */
export function StrayPanel({ caseId }: { caseId?: string }) {
  const { t } = useTranslation('warehouse')
  const strays = useInfiniteQuery(warehouseQueries.strays())
  const open = rowsOf(strays.data)
  return (
    <Panel title={t('strays')}>
      <ProblemNote error={strays.error} retry={() => void strays.refetch()} />
      {strays.isSuccess && open.length === 0 && <p className="quiet">{t('straysNone')}</p>}
      <ul className={css.list}>
        {open.map((stray) => (
          <StrayRow key={stray.id} stray={stray} caseId={caseId} />
        ))}
      </ul>
      <LoadMore {...strays} />
    </Panel>
  )
}

function StrayRow({ stray, caseId }: { stray: Stray; caseId?: string }) {
  const { t } = useTranslation('warehouse')
  const match = useMatchStray(stray)
  const settle = useSettleStray(stray)
  const name = stray.text ?? stray.code ?? ''
  return (
    <li>
      <span>
        <strong>{name}</strong> {stray.quantity > 1 && `×${stray.quantity}`}
        <br />
        <span className="quiet">
          {stray.foundInNumber ? t('foundIn', { number: stray.foundInNumber }) : t('parcel')} ·{' '}
          <When at={stray.foundAt} />
        </span>
      </span>
      <span className={css.row}>
        {caseId && (
          <Button
            size="small"
            type="primary"
            loading={match.isPending}
            aria-label={`${t('match')} ${name}`}
            onClick={() => match.mutate({ returnId: caseId })}
          >
            {t('match')}
          </Button>
        )}
        {ends.map((how) => (
          <Button
            key={how}
            size="small"
            loading={settle.isPending}
            aria-label={`${t(`end.${how}`)} ${name}`}
            onClick={() => settle.mutate({ how })}
          >
            {t(`end.${how}`)}
          </Button>
        ))}
      </span>
      <ProblemNote error={match.error ?? settle.error} />
    </li>
  )
}
