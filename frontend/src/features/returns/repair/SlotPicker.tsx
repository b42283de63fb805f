import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { repairQueries } from '@/features/repairs/repairs.queries'
import { useFormat } from '@/i18n/useFormat'
import { Bone } from '@/ui/Bones'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { LoadMore } from '@/ui/LoadMore'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { VerbProblem } from '../acts/VerbProblem'
import { type Seen, useBookAppointment } from '../returns.queries'
import css from './repair.module.css'

/** One of the times with a place left; at home, where to come to. */
export function SlotPicker({ ret, onDone }: { ret: Seen; onDone: () => void }) {
  const { t } = useTranslation('repairs')
  const format = useFormat()
  const slots = useInfiniteQuery(repairQueries.free(ret.id))
  const book = useBookAppointment(ret)
  const [chosen, setChosen] = useState<string>()
  const [address, setAddress] = useState(ret.repair?.appointment?.address ?? '')
  const rows = rowsOf(slots.data)
  const slot = rows.find(({ id }) => id === chosen)
  const atHome = slot?.place === 'HOME'
  const send = () =>
    slot &&
    book.mutate(
      { slotId: slot.id, address: atHome ? address.trim() : undefined },
      // Somebody else may have taken it: what is left is read anew.
      { onSuccess: onDone, onError: () => void slots.refetch() },
    )
  if (slots.isPending) return <Bone height={120} />
  if (slots.error) return <ProblemNote error={slots.error} retry={() => void slots.refetch()} />
  if (rows.length === 0) return <p className="quiet">{t('appointment.noneFree')}</p>
  return (
    <div className={css.picker}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className={css.slots} tabIndex={0} role="group" aria-label={t('appointment.choose')}>
        <ChoiceCards
          name="slot"
          legend={t('appointment.choose')}
          value={chosen}
          onChange={setChosen}
          choices={rows.map((row) => ({
            value: row.id,
            title: format.there(row.startsAt, row.zone),
            detail: [
              t(row.place === 'HOME' ? 'place.HOME_MINE' : 'place.COUNTER'),
              row.address,
              t('appointment.left', { count: row.left }),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <LoadMore {...slots} />
      </div>
      {atHome && (
        <label className={css.address}>
          <span>{t('appointment.address')}</span>
          <input
            value={address}
            maxLength={300}
            autoComplete="street-address"
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
      )}
      <VerbProblem ret={ret} action="BOOK_APPOINTMENT" sending={book} watching />
      <SendButton
        type="primary"
        block
        missing={[!slot && t('appointment.choose'), atHome && !address.trim() && t('appointment.address')]}
        loading={book.isPending}
        onClick={send}
      >
        {t(ret.repair?.appointment ? 'appointment.moveTo' : 'appointment.book')}
      </SendButton>
    </div>
  )
}
