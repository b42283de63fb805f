import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './WayBack.module.css'
import { Window } from './Window'
import { useBookPickUp, type Ways } from './wayback.queries'

const nowhere = { address: '', contact: '', phone: '' }

/** When and where somebody comes; `door`: as it was said before. */
export function PickUpForm(props: {
  returnId: string
  ways: Ways
  door?: typeof nowhere
  onBooked?: () => void
}) {
  const { returnId, ways, door: before = nowhere, onBooked } = props
  const { t } = useTranslation('wayback')
  const book = useBookPickUp(returnId)
  const [id, setId] = useState<string>()
  const [door, setDoor] = useState(before)
  const window = ways.windows.find((one) => one.id === id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (window) book.mutate({ carrier: window.carrier, window: window.id, ...door }, { onSuccess: onBooked })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <ChoiceCards
        name="window"
        legend={t('window')}
        value={id}
        onChange={setId}
        choices={ways.windows.map((one) => ({
          value: one.id,
          title: <Window from={one.from} to={one.to} zone={ways.zone} />,
          detail: one.free === undefined || one.free === 0 ? undefined : t('free', { count: one.free }),
          refused: one.free === 0 ? t('full') : undefined,
        }))}
        problem={book.error?.at('/window')?.detail}
      />
      {(['address', 'contact', 'phone'] as const).map((name) => (
        <label key={name}>
          {t(name)}
          <input
            required
            value={door[name]}
            inputMode={name === 'phone' ? 'tel' : undefined}
            autoComplete={{ address: 'street-address', contact: 'name', phone: 'tel' }[name]}
            onChange={(event) => setDoor({ ...door, [name]: event.target.value })}
          />
          {book.error?.at(`/${name}`) && <span role="alert">{book.error.at(`/${name}`)?.detail}</span>}
        </label>
      ))}
      <ProblemNote
        error={book.error}
        shownAt={(pointer) => pointer.slice(1) in door || pointer === '/window'}
      />
      <SendButton
        type="primary"
        block
        htmlType="submit"
        loading={book.isPending}
        missing={[!window && t('window')]}
      >
        {t('book.PICK_UP')}
      </SendButton>
    </form>
  )
}
