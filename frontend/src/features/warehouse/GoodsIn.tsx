import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '@/api/types'
import { CountersignAct } from '@/features/returns/acts/CountersignAct'
import { InspectAct } from '@/features/returns/acts/InspectAct'
import { UndoReceiptAct } from '@/features/returns/acts/UndoReceiptAct'
import type { Seen } from '@/features/returns/returns.queries'
import { UnitTags } from '@/features/returns/UnitTags'
import { CountForm } from './CountForm'
import { KeepStrayForm } from './KeepStrayForm'
import { UnitsPanel } from './UnitsPanel'
import css from './Warehouse.module.css'

const acts = ['RECEIVE', 'INSPECT', 'COUNTERSIGN', 'UNDO_RECEIPT'] as const satisfies Action[]
type Act = (typeof acts)[number] | 'STRAY'

/** What the warehouse does with one case, one step after the other; the next step is open by itself. */
export function GoodsIn({ ret }: { ret: Seen }) {
  const { t } = useTranslation(['warehouse', 'returns'])
  const possible = acts.filter((act) => ret.actions.includes(act))
  const [asked, setAsked] = useState<Act>()
  const fresh = ret.lines.some(({ units }) =>
    units.some(({ state, signedBy }) => state === 'ARRIVED' && !signedBy),
  )
  const next: Act | undefined = possible.includes('RECEIVE') ? 'RECEIVE' : fresh ? 'INSPECT' : undefined
  const open = asked === 'STRAY' || (asked && possible.includes(asked)) ? asked : next
  const done = () => setAsked(undefined)
  return (
    <>
      <ul>
        {ret.lines.map((line) => (
          <li key={line.lineNo} className={css.row}>
            <strong>{line.title}</strong> {line.variant} <UnitTags units={line.units} />
          </li>
        ))}
      </ul>
      <div className={css.big} style={{ marginBlock: 12 }}>
        {possible
          .filter((act) => act !== open)
          .map((act) => (
            <Button key={act} onClick={() => setAsked(act)}>
              {t(`returns:act.${act}`)}
            </Button>
          ))}
        {open !== 'STRAY' && <Button onClick={() => setAsked('STRAY')}>{t('warehouse:extra.open')}</Button>}
      </div>
      {possible.length === 0 && open !== 'STRAY' && <p className="quiet">{t('warehouse:nothingToDo')}</p>}
      {open === 'RECEIVE' && <CountForm key={`receive ${ret.version}`} ret={ret} />}
      {open === 'INSPECT' && <InspectAct key={`inspect ${ret.version}`} ret={ret} onDone={done} />}
      {open === 'COUNTERSIGN' && <CountersignAct ret={ret} onDone={done} />}
      {open === 'UNDO_RECEIPT' && <UndoReceiptAct ret={ret} onDone={done} />}
      {open === 'STRAY' && <KeepStrayForm returnId={ret.id} onDone={done} />}
      <UnitsPanel returnId={ret.id} version={ret.version} />
    </>
  )
}
