import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { Leg } from '@/api/types'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './LegRow.module.css'
import { useOtherWay } from './refunds.queries'

type Way = Schemas['OtherWays']

/** Only the buyer's own words open another way than the one he paid by. */
export function OtherWayForm({ refundId, leg }: { refundId: string; leg: Leg }) {
  const { t } = useTranslation('refunds')
  const ways = (['STORE_CREDIT', 'MANUAL'] satisfies Way[]).filter((way) => way !== leg.gateway)
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState({ way: ways[0] ?? ('MANUAL' as Way), givenBy: '', words: '' })
  const send = useOtherWay(refundId)
  const ready = draft.givenBy.trim() !== '' && draft.words.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) send.mutate({ legId: leg.id, ...draft })
  }
  return (
    <span className={css.form}>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {t('otherWay.open')}
      </Button>
      {open && (
        <form onSubmit={submit} className={css.form}>
          <p className="quiet">{t('otherWay.only')}</p>
          <Select<Way>
            aria-label={t('otherWay.way')}
            value={draft.way}
            onChange={(way) => setDraft({ ...draft, way })}
            options={ways.map((value) => ({ value, label: t(`otherWay.${value}`) }))}
          />
          <Input
            aria-label={t('otherWay.givenBy')}
            placeholder={t('otherWay.givenBy')}
            value={draft.givenBy}
            onChange={(event) => setDraft({ ...draft, givenBy: event.target.value })}
          />
          <Input
            aria-label={t('otherWay.words')}
            placeholder={t('otherWay.words')}
            value={draft.words}
            onChange={(event) => setDraft({ ...draft, words: event.target.value })}
          />
          <Button type="primary" htmlType="submit" disabled={!ready} loading={send.isPending}>
            {t('otherWay.send')}
          </Button>
          <ProblemNote error={send.error} />
        </form>
      )}
    </span>
  )
}
