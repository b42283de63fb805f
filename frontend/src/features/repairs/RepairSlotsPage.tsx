import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { useFormat } from '@/i18n/useFormat'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import table from '@/ui/Table.module.css'
import { OfferSlotsForm } from './OfferSlotsForm'
import { repairBoardPath } from './repairs.paths'
import { repairQueries, type Slot, useRemoveSlot } from './repairs.queries'

/** When buyers can come, or have somebody come to them. */
export default function RepairSlotsPage() {
  const { t } = useTranslation('repairs')
  const slots = useInfiniteQuery(repairQueries.slots())
  const rows = rowsOf(slots.data)
  return (
    <>
      <PageHeader
        title={t('slots.title')}
        back={{ to: repairBoardPath(), label: t('board.title') }}
        below={<p className="quiet">{t('slots.lead')}</p>}
      />
      <div style={{ display: 'grid', gap: 16 }}>
        <OfferSlotsForm />
        <Panel title={t('slots.coming')}>
          {slots.error && <ProblemNote error={slots.error} retry={() => void slots.refetch()} />}
          {slots.isPending && <Bones count={5} height={32} label={t('board.loading')} />}
          {slots.isSuccess && rows.length === 0 && (
            <EmptyState title={t('slots.none')}>{t('slots.noneText')}</EmptyState>
          )}
          {rows.length > 0 && <SlotTable rows={rows} />}
          <LoadMore {...slots} />
        </Panel>
      </div>
    </>
  )
}

function SlotTable({ rows }: { rows: Slot[] }) {
  const { t } = useTranslation('repairs')
  const format = useFormat()
  const remove = useRemoveSlot()
  return (
    <>
      <ProblemNote error={remove.error} />
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{t('slots.coming')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('slots.when')}</th>
              <th scope="col">{t('slots.where')}</th>
              <th scope="col">{t('slots.booked')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('slots.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((slot) => (
              <tr key={slot.id}>
                <td className="tabular">{format.there(slot.startsAt, slot.zone)}</td>
                <td>
                  {t(`place.${slot.place}`)} <span className="quiet">{slot.address}</span>
                </td>
                <td className="tabular">
                  {slot.capacity - slot.left} / {slot.capacity}
                </td>
                <td>
                  {slot.left === slot.capacity && (
                    <Button
                      size="small"
                      aria-label={t('slots.removeOne', { when: format.there(slot.startsAt, slot.zone) })}
                      loading={remove.isPending && remove.variables === slot.id}
                      onClick={() => remove.mutate(slot.id)}
                    >
                      {t('slots.remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
