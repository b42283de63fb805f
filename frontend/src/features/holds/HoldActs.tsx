import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { FormDrawer } from '@/ui/FormDrawer'
import css from './Holds.module.css'
import { type Hold, useHoldDone, useHoldFailed } from './holds.queries'

/** Done outside, with the reference of that; or not to be done, with the reason. */
export function HoldActs({ hold, step }: { hold: Hold; step: NonNullable<Hold['toDo']> }) {
  return (
    <div className={css.acts}>
      <Done hold={hold} step={step} />
      <Failed hold={hold} step={step} />
    </div>
  )
}

type ActProps = { hold: Hold; step: NonNullable<Hold['toDo']> }

/** Where a gateway was asked, somebody has looked there first. */
const useChecked = ({ gateway }: Hold) => {
  const { t } = useTranslation('holds')
  const [checked, setChecked] = useState(false)
  const byHand = gateway === 'MANUAL'
  return {
    sent: byHand ? undefined : checked,
    missing: !byHand && !checked && t('checked'),
    box: byHand ? null : (
      <Checkbox checked={checked} onChange={({ target }) => setChecked(target.checked)}>
        {t('checked')}
      </Checkbox>
    ),
  }
}

function Done({ hold, step }: ActProps) {
  const { t } = useTranslation('holds')
  const { money } = useFormat()
  const done = useHoldDone(hold.id)
  const look = useChecked(hold)
  const [reference, setReference] = useState('')
  const amount = money(step === 'CAPTURE' ? (hold.taken ?? hold.amount) : hold.amount)
  return (
    <FormDrawer
      title={t(`done.${step}`)}
      lead={t(`lead.${step}`, { amount })}
      send={t(`send.${step}`, { amount })}
      sending={done}
      missing={[look.missing, !reference.trim() && t('reference')]}
      shownAt={['/reference']}
      onSend={(close) =>
        done.mutate({ reference: reference.trim(), checked: look.sent }, { onSuccess: close })
      }
    >
      {look.box}
      <Field label={t('reference')} problem={done.error?.at('/reference')?.detail}>
        <Input maxLength={120} value={reference} onChange={({ target }) => setReference(target.value)} />
      </Field>
    </FormDrawer>
  )
}

function Failed({ hold, step }: ActProps) {
  const { t } = useTranslation('holds')
  const failed = useHoldFailed(hold.id)
  const look = useChecked(hold)
  const [words, setWords] = useState('')
  return (
    <FormDrawer
      title={t(`failed.${step}`)}
      lead={t(`failedLead.${step}`)}
      send={t(`failed.${step}`)}
      danger
      sending={failed}
      missing={[look.missing, !words.trim() && t('why')]}
      shownAt={['/words']}
      onSend={(close) => failed.mutate({ words: words.trim(), checked: look.sent }, { onSuccess: close })}
    >
      {look.box}
      <Field label={t('why')} problem={failed.error?.at('/words')?.detail}>
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={190}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
    </FormDrawer>
  )
}
